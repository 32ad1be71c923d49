import { jobPriorities, type ProcessingEvent, type ProcessingStatus } from '@/api/types'
import type { Dictionary } from '@/i18n/en'
import type { Formats } from '@/i18n/format'
import { processingErrorText } from '@/i18n/problem-text'
import { workerName } from '@/lib/worker-name'

type Known = keyof Dictionary['history']['sentences']

const isKnown = (t: Dictionary, type: string): type is Known =>
  Object.hasOwn(t.history.sentences, type)

/** What a newer server calls it, made a little more like words. */
const inPlainWords = (type: string) => {
  const words = type.replaceAll(/[._-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

interface Told {
  t: Dictionary
  format: Formats
  event: ProcessingEvent
  /** The latest job of the video, which may be another one. */
  job: ProcessingStatus | undefined
}

const ownJob = ({ event, job }: Told) =>
  job && job.status !== 'none' && job.jobId === event.jobId ? job : undefined

function tries(told: Told) {
  const { t, format, event } = told
  if (event.attempt < 1) return ''
  const most = ownJob(told)?.maxAttempts
  return ` (${t.history.attempt(format.number(event.attempt), most ? format.number(most) : undefined)})`
}

const worker = ({ event }: Told) => event.workerId && workerName(event.workerId)

function onWorker(told: Told, sentence: string) {
  const name = worker(told)
  return name ? told.t.history.on(sentence, name) : sentence
}

function reason({ t, event: { code, message } }: Told) {
  if (code) return processingErrorText(t, { code, message: message ?? code })
  return message ?? undefined
}

const withReason = (told: Told, sentence: string) => {
  const why = reason(told)
  return why ? `${sentence}: ${why}` : sentence
}

/** When it goes on, if that was noted. */
function nextTry({ t, format, event }: Told) {
  const at = event.details?.nextRetryAt
  return at ? ` ${t.history.nextTry(format.moment(at, new Date(event.at)))}` : ''
}

function takenOver(told: Told, sentence: string) {
  const name = worker(told)
  const lost = told.event.details?.lostWorker
  return name && lost ? told.t.history.takenOver(workerName(lost), name) : sentence
}

/** The code of such an event is the new priority. */
function priority({ t, event: { code } }: Told, sentence: string) {
  const known = jobPriorities.find((word) => word === code)
  return known ? t.history.priority(t.queue.priority[known]) : sentence
}

/** What happened, in a sentence; what a newer server tells keeps its own words. */
export function sentenceOf(told: Told): string {
  const { t, event } = told
  const { type } = event
  if (!isKnown(t, type)) return withReason(told, inPlainWords(type))
  const sentence = t.history.sentences[type]
  switch (type) {
    case 'started':
      return onWorker(told, sentence) + tries(told)
    case 'resumed':
      return onWorker(told, sentence)
    case 'taken_over':
      return takenOver(told, sentence)
    case 'released': {
      const name = worker(told)
      return name ? t.history.handedBack(name) : sentence
    }
    case 'retrying':
      return withReason(told, sentence + tries(told)) + nextTry(told)
    case 'failed':
      return withReason(told, sentence + tries(told))
    case 'cancelled':
      return withReason(told, sentence)
    case 'priority_changed':
      return priority(told, sentence)
    default:
      return sentence
  }
}
