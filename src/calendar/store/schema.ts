import { HolidayYear, ListedHoliday } from '../domain/listed-holiday';
import { ServiceCalendar } from '../domain/service-calendar';
import { Calendar1700000000002 } from './migrations/1700000000002-calendar';
import { Calendar1700000000012 } from './migrations/1700000000012-calendar';

export const calendarEntities = [ServiceCalendar, ListedHoliday, HolidayYear];
export const calendarMigrations = [Calendar1700000000002, Calendar1700000000012];
