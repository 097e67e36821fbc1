/** One stretch for which somebody will be there. */
export class DutyEntryResponse {
  staffId: string;
  name: string;
  from: string;
  /** At this instant duty is over. */
  to: string;
}

/** Who is on duty now and later, in the order of the beginnings. */
export class DutyResponse {
  /** Send it as `basedOn` with a change. */
  version: number;
  entries: DutyEntryResponse[];
}
