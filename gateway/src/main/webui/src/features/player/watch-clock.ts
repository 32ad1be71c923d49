/** Counts the seconds that really played: no pauses, no stalls, no jumps, at any speed. */
export class WatchClock {
  private watched = 0
  private runningSince: number | undefined

  start(now = performance.now()) {
    this.runningSince ??= now
  }

  stop(now = performance.now()) {
    this.watched = this.seconds(now)
    this.runningSince = undefined
  }

  seconds(now = performance.now()) {
    const running = this.runningSince === undefined ? 0 : (now - this.runningSince) / 1000
    return this.watched + running
  }
}
