import type { CalendarOfLane, ServedLane } from '../../calendar/api';
import type { Hours, Weekday } from '../../calendar/calendar-definition';
import { Kept, type KeptDay } from '../parts/kept';
import { StatusWidget } from '../parts/status-widget';
import { useFacts } from '../render/facts';
import type { SpecialDay } from './special-days';

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

interface HoursProps {
  lanes: readonly { calendar: CalendarOfLane; days: readonly SpecialDay[] }[];
  /** `YYYY-MM-DD` where the desk is. */
  today: string;
  kept: readonly KeptDay[];
}

/** When we are there, by when we answer, and how well we keep it. */
export function HoursPage({ lanes, today, kept }: HoursProps) {
  const { words, status } = useFacts();
  return (
    <>
      <StatusWidget />
      <h1>{words.hours.title}</h1>
      {lanes.map(({ calendar, days }) => (
        <LaneHours key={calendar.lane} calendar={calendar} days={days} />
      ))}
      <Kept {...{ today, kept }} punctuality={status?.punctuality} />
      <Rules />
    </>
  );
}

const shown = (hours: readonly Hours[]) => hours.map(({ open, close }) => `${open}–${close}`).join(', ');

function LaneHours({ calendar, days }: HoursProps['lanes'][number]) {
  const { words } = useFacts();
  const { week, timeZone } = calendar.hours;
  const lane: ServedLane = calendar.lane;
  return (
    <section className={`lane lane-${lane}`}>
      <h2>{words.hours.lanes[lane]}</h2>
      <p>{lane === 'standard' ? words.hours.promiseStandard : words.hours.promisePremium}</p>
      <table>
        <caption>{words.hours.zone(timeZone)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.hours.day}</th>
            <th scope="col">{words.hours.served}</th>
            <th scope="col">{words.hours.cutOff}</th>
          </tr>
        </thead>
        <tbody>
          {weekdays.map((day, at) => (
            <tr key={day}>
              <th scope="row">{words.hours.weekdays[at]}</th>
              <td>{shown(week[day].hours) || words.hours.closed}</td>
              <td>{week[day].hours.length > 0 ? (week[day].cutOff ?? words.hours.none) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lane === 'standard' && (
        <>
          <h3>{words.hours.holidays}</h3>
          {days.length === 0 && <p>{words.hours.noHolidays}</p>}
          <ul>
            {days.map(({ date, text, name, hours }) => (
              <li key={`${date} ${name}`}>
                <time dateTime={date}>{text}</time>: {name}.{' '}
                {hours.length > 0 ? words.hours.shortened(shown(hours)) : words.hours.closed}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Rules() {
  const { locale, words } = useFacts();
  const rules = [
    ['politica-de-uso-justo', words.footer.fairUse, words.hours.fairUseText],
    ['por-que-el-soporte-prioritario-tiene-un-precio', words.footer.premium, words.hours.premiumText],
    ['por-que-no-hay-soporte-por-correo-ni-telefono', words.footer.why, words.hours.channelsText],
  ] as const;
  return (
    <section>
      <h2>{words.hours.rules}</h2>
      <ul className="articles">
        {rules.map(([slug, text, why]) => (
          <li key={slug}>
            <a href={`/${locale}/articulos/${slug}`}>{text}</a>
            <p>{why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
