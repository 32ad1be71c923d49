const windowMs = 8000

/** The speed of the last seconds: steady enough to read, quick enough to trust. */
export class SpeedMeter {
  private samples: { at: number; sent: number }[] = []

  /** @returns bytes per second, or undefined as long as it cannot be told */
  measure(sent: number, now = performance.now()) {
    const last = this.samples.at(-1)
    // a resumed upload starts at what the server kept
    if (last && sent < last.sent) this.samples = []
    this.samples.push({ at: now, sent })
    this.samples = this.samples.filter(({ at }) => now - at <= windowMs)
    const first = this.samples[0]
    if (!first || now - first.at < 500) return undefined
    return ((sent - first.sent) * 1000) / (now - first.at)
  }
}
