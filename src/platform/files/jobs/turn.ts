const longestMs = 5_000;

/** One run of a job whose items take long: it stops in time for the other jobs, and goes on at its next turn. */
export class Turn {
  handled = 0;
  private readonly endsAt = performance.now() + longestMs;

  get isOver(): boolean {
    return performance.now() > this.endsAt;
  }
}
