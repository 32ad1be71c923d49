import type { Language } from './i18n'

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

const two = (value: number) => String(value).padStart(2, '0')

/** Numbers, dates and durations as the language writes them. */
export function formats(language: Language) {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' })
  const dayMonth = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const number = new Intl.NumberFormat(language)
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const unit = (value: number, name: string, digits = 0, unitDisplay: 'short' | 'long' = 'short') =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay,
      maximumFractionDigits: digits,
    }).format(value)

  const fromNow = (seconds: number) => {
    const size = Math.abs(seconds)
    if (size < 60) return relative.format(0, 'second')
    if (size < 3600) return relative.format(Math.round(seconds / 60), 'minute')
    if (size < 86_400) return relative.format(Math.round(seconds / 3600), 'hour')
    return relative.format(Math.round(seconds / 86_400), 'day')
  }

  const bytes = (size: number) => {
    const power = size < 1 ? 0 : Math.min(Math.floor(Math.log10(size) / 3), byteUnits.length - 1)
    return unit(size / 1000 ** power, byteUnits[power] ?? 'byte', power > 1 ? 1 : 0)
  }

  const tenths = (value: number) => number.format(Math.round(value * 10) / 10)

  return {
    date: (iso: string) => date.format(new Date(iso)),
    dateTime: (iso: string) => dateTime.format(new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
    /** The time alone where the day goes without saying. */
    moment: (iso: string, now = new Date()) => {
      const then = new Date(iso)
      return (then.toDateString() === now.toDateString() ? time : dateTime).format(then)
    },
    day: (isoDay: string) => dayMonth.format(new Date(`${isoDay}T00:00:00Z`)),
    number: (value: number) => number.format(value),
    percent: (value: number) =>
      new Intl.NumberFormat(language, { style: 'percent' }).format(Math.floor(value) / 100),
    bytes,
    speed: (bytesPerSecond: number) => `${bytes(bytesPerSecond)}/s`,
    /** With one digit behind the point, where there is one. */
    tenths,
    /** Pictures in megabits, so that they can be compared; sound, which is far less, in kilobits. */
    bitrate: (bitsPerSecond: number) =>
      bitsPerSecond < 200_000
        ? `${number.format(Math.round(bitsPerSecond / 1000))} kbit/s`
        : `${tenths(bitsPerSecond / 1_000_000)} Mbit/s`,

    /** What the language of a BCP 47 tag is called; nothing for one that nobody knows. */
    language: (tag: string) => {
      try {
        return languages.of(tag)
      } catch {
        return undefined
      }
    },

    /** 4:07 or 1:02:03, as players show it. */
    clock: (seconds: number) => {
      const whole = Math.max(0, Math.round(seconds))
      const [hours, minutes, rest] = [
        Math.floor(whole / 3600),
        Math.floor(whole / 60) % 60,
        whole % 60,
      ]
      return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
    },

    /** A length of time in words, in its largest fitting units. */
    span: (seconds: number) => {
      const whole = Math.max(0, Math.round(seconds))
      if (whole < 60) return unit(whole, 'second')
      if (whole < 3600) {
        const rest = whole % 60
        const minutes = unit(Math.floor(whole / 60), 'minute')
        return whole < 600 && rest ? `${minutes} ${unit(rest, 'second')}` : minutes
      }
      const minutes = Math.round((whole % 3600) / 60)
      const hours = unit(Math.floor(whole / 3600), 'hour')
      return minutes ? `${hours} ${unit(minutes, 'minute')}` : hours
    },

    /** A length of time that nobody knows exactly: 8 minutes, 1.5 hours. */
    roughly: (seconds: number) => {
      const minutes = Math.max(1, Math.round(seconds / 60))
      if (minutes < 20) return unit(minutes, 'minute', 0, 'long')
      if (minutes < 58) return unit(Math.round(minutes / 5) * 5, 'minute', 0, 'long')
      return unit(Math.round(minutes / 30) / 2, 'hour', 1, 'long')
    },

    ago: (iso: string, now = Date.now()) => {
      const seconds = (new Date(iso).getTime() - now) / 1000
      return Math.abs(seconds) < 7 * 86_400 ? fromNow(seconds) : date.format(new Date(iso))
    },
    secondsAgo: (seconds: number) => fromNow(-seconds),
  }
}

export type Formats = ReturnType<typeof formats>
