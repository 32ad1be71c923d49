import type { QueueStatus } from '@/api/types'
import type { Dictionary } from '@/i18n/en'
import type { Formats } from '@/i18n/format'

/** What the queue is like as a whole; what keeps it from going on comes first. */
export type QueueMood = keyof Dictionary['queue']['announce']

/** Sooner than this is at once, seconds. */
export const atOnce = 15

export function moodOf(status: QueueStatus): QueueMood {
  // a house without workers takes no jobs either
  if (status.workers === 0) return 'noEncoder'
  if (status.paused) return 'maintenance'
  if (status.groupPaused) return 'paused'
  return status.processing + status.queued + status.retrying > 0 ? 'busy' : 'nothing'
}

/** How many there are of each, as one sentence; nothing where there are none. */
function counts(t: Dictionary, format: Formats, { processing, queued, retrying }: QueueStatus) {
  const words = t.queue.headline
  const said: string[] = []
  const say = (
    count: number,
    first: (count: number, shown: string) => string,
    later: (count: number, shown: string) => string,
  ) => {
    if (count > 0) said.push((said.length > 0 ? later : first)(count, format.number(count)))
  }
  say(processing, words.converting, words.converting)
  say(queued, words.wait, words.waitToo)
  say(retrying, words.filmsAgainLater, words.againLater)
  return said.join(', ')
}

function start(t: Dictionary, format: Formats, seconds: number | null) {
  if (seconds === null) return ''
  const words = t.queue.headline
  return seconds < atOnce ? words.startsAtOnce : words.startsIn(format.roughly(seconds))
}

/** The state of the queue in a sentence, and what there is to say beside it. */
export function headlineOf(t: Dictionary, format: Formats, status: QueueStatus) {
  const words = t.queue.headline
  const mood = moodOf(status)
  const there = counts(t, format, status)
  const full = there && `${there}.`
  switch (mood) {
    case 'noEncoder': {
      // nobody is at work on what was under way
      const waiting = { ...status, processing: 0, queued: status.processing + status.queued }
      const all = counts(t, format, waiting)
      return { mood, title: words.noEncoder, details: [all && `${all}.`, words.noEncoderText] }
    }
    case 'maintenance':
      return { mood, title: words.maintenance, details: [full, words.maintenanceText] }
    case 'paused': {
      const { groupPausedAt: at, groupPausedBy: by } = status
      const title = words.paused(at ? format.moment(at) : undefined, by ?? undefined)
      return { mood, title, details: [full, words.pausedText] }
    }
    case 'nothing':
      return { mood, title: words.nothing, details: [words.nothingText] }
    case 'busy': {
      const next = start(t, format, status.expectedStartSeconds)
      return { mood, title: next ? `${there}; ${next}` : there, details: [] }
    }
  }
}

/** How fast it goes, in words, as far as that is known. */
export function figuresOf(t: Dictionary, format: Formats, status: QueueStatus) {
  const words = t.queue.figures
  const { throughputPerHour, completedLastHour, oldestWaitSeconds, running } = status
  const places = status.maxConcurrent + status.maxOpenings
  return [
    throughputPerHour && words.throughput(perHour(format, throughputPerHour)),
    completedLastHour > 0 && words.lastHour(completedLastHour, format.number(completedLastHour)),
    oldestWaitSeconds >= 60 && words.oldest(format.span(oldestWaitSeconds)),
    running > 0 && words.places(format.number(running), format.number(places)),
  ].filter((said) => typeof said === 'string')
}

/** Few want a digit behind the point, many do not. */
const perHour = (format: Formats, films: number) =>
  films < 10 ? format.tenths(films) : format.number(Math.round(films))
