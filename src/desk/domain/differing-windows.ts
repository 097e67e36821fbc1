import type { LaneChange } from '../../calendar/api';

/** Whoever stands in here, `[from, until)`, would be promised `wouldBe` by the changed calendar; all instants in ms. */
export interface DifferingWindow {
  from: number;
  until: number;
  wouldBe: number;
}

const hourMs = 3_600_000;

/** Whether promises of both sides go by days, so that windows are few; otherwise each moment has its own promise. */
export function goesByDays({ before, after }: LaneChange, from: number, until: number): boolean {
  return [before, after].every((line) => [from, until].every((at) => line.at(new Date(at)).promisesByDay));
}

/**
 * The windows between two instants in which a change alters what is promised. Between two cut-offs everybody is
 * promised the same, and who stands later never less late: so each step is found by asking a few dozen times.
 */
export function differingWindows(change: LaneChange, from: number, until: number): DifferingWindow[] {
  const windows: DifferingWindow[] = [];
  for (let at = from; at < until;) {
    const [before, after] = promises(change, at);
    const next = nextStep(change, at, until);
    if (before !== after) windows.push({ from: at, until: next, wouldBe: after });
    at = next;
  }
  return windows;
}

/** The first instant after `at` at which either side promises something else, at most `until`. */
function nextStep(change: LaneChange, at: number, until: number): number {
  const [before, after] = promises(change, at);
  const isSame = (instant: number) => {
    const there = promises(change, instant);
    return there[0] === before && there[1] === after;
  };
  let same = at;
  let beyond = at + hourMs;
  while (beyond < until && isSame(beyond)) [same, beyond] = [beyond, beyond + 2 * (beyond - at)];
  if (beyond >= until) {
    if (isSame(until)) return until;
    beyond = until;
  }
  while (beyond - same > 1) {
    const middle = Math.floor((same + beyond) / 2);
    if (isSame(middle)) same = middle;
    else beyond = middle;
  }
  return beyond;
}

function promises({ before, after }: LaneChange, instant: number): [before: number, after: number] {
  const at = new Date(instant);
  return [before.at(at).answerBy(at).getTime(), after.at(at).answerBy(at).getTime()];
}
