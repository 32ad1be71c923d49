const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/

/** A length of time in an event, as in PT1M30.5S. */
export function secondsOf(value: unknown) {
  const match = typeof value === 'string' ? iso.exec(value) : null
  if (!match) return undefined
  const [, hours = 0, minutes = 0, seconds = 0] = match
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
