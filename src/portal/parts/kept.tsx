import type { StatusResponse } from '../../desk/status.response';
import { useFacts } from '../render/facts';

/** The standard promises of a day that are decided, and how many of them were kept. */
export interface KeptDay {
  /** `YYYY-MM-DD`. */
  day: string;
  promised: number;
  kept: number;
}

interface KeptProps {
  /** `null` while the hours cannot be read. */
  punctuality: StatusResponse['punctuality'] | undefined;
  today: string;
  kept: readonly KeptDay[];
}

/** How well we keep what we promise: in a sentence, as a chart, and as the table behind it. */
export function Kept({ punctuality, today, kept }: KeptProps) {
  const { locale, words } = useFacts();
  const percent = punctuality?.percent ?? null;
  return (
    <section>
      <h2>{words.hours.kept}</h2>
      {!punctuality || percent === null ? (
        <p>{words.hours.keptNothing}</p>
      ) : (
        <>
          <p>
            {words.hours.keptText(
              punctuality.answeredSameDay,
              punctuality.promisedSameDay,
              percent.toLocaleString(locale),
            )}
          </p>
          <KeptChart {...{ today, kept }} days={punctuality.days} />
          <KeptTable kept={kept} />
        </>
      )}
    </section>
  );
}

const column = 20;
const bar = 14;
const tallest = 100;

/** A column a day. What was late is hatched and stands on top, so that the colours need not be told apart. */
function KeptChart({ today, days, kept }: { today: string; days: number; kept: readonly KeptDay[] }) {
  const { words } = useFacts();
  const most = Math.max(...kept.map(({ promised }) => promised));
  const height = (count: number) => (count * tallest) / most;
  const width = days * column;
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${tallest + 2}`} role="img" aria-label={words.hours.chart}>
        <pattern id="late" width="5" height="5" patternUnits="userSpaceOnUse">
          <path className="chart-late" d="M0 5L5 0" />
        </pattern>
        {kept.map(({ day, promised, kept: inTime }) => {
          const x = width - (daysBetween(day, today) + 1) * column + (column - bar) / 2;
          const top = tallest - height(promised);
          return (
            <g key={day}>
              <rect
                className="chart-all"
                fill="url(#late)"
                x={x}
                y={top}
                width={bar}
                height={height(promised)}
              />
              <rect
                className="chart-kept"
                x={x}
                y={tallest - height(inTime)}
                width={bar}
                height={height(inTime)}
              />
            </g>
          );
        })}
        <path className="chart-ground" d={`M0 ${tallest + 1}H${width}`} />
      </svg>
      <figcaption className="muted">{words.hours.chartLegend}</figcaption>
    </figure>
  );
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function KeptTable({ kept }: { kept: readonly KeptDay[] }) {
  const { locale, words } = useFacts();
  const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-ES' : 'en-GB', {
    ...{ timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' },
  });
  return (
    <details className="why">
      <summary>{words.hours.chartTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.hours.day}</th>
            <th scope="col">{words.hours.promised}</th>
            <th scope="col">{words.hours.inTime}</th>
          </tr>
        </thead>
        <tbody>
          {kept.toReversed().map(({ day, promised, kept: inTime }) => (
            <tr key={day}>
              <th scope="row">
                <time dateTime={day}>{format.format(new Date(day)).replace(',', '')}</time>
              </th>
              <td>{promised}</td>
              <td>{inTime}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
