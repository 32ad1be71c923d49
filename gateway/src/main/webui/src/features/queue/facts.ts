import type { ProcessingJob } from '@/api/types'
import type { Dictionary } from '@/i18n/en'
import type { Formats } from '@/i18n/format'
import { stepName } from '@/i18n/problem-text'
import { workerName } from '@/lib/worker-name'
import { atOnce, type QueueMood } from './headline'

/** When it will begin, or what it waits for. */
function start(t: Dictionary, format: Formats, job: ProcessingJob, mood: QueueMood) {
  const words = t.queue.row
  switch (mood) {
    case 'noEncoder':
      return words.waitsForEncoder
    case 'maintenance':
      return words.waitsForMaintenance
    case 'paused':
      return words.waitsForResume
    default: {
      const seconds = job.expectedStartSeconds
      if (seconds === null) return undefined
      return seconds < atOnce ? words.startsAtOnce : words.startsIn(format.roughly(seconds))
    }
  }
}

const tries = (t: Dictionary, format: Formats, { attempt, maxAttempts }: ProcessingJob) =>
  attempt > 1 && t.processing.attempt(format.number(attempt), format.number(maxAttempts))

/** What there is to say of a job in a line, the most wanted first. */
export function factsOf(t: Dictionary, format: Formats, job: ProcessingJob, mood: QueueMood) {
  const words = t.queue.row
  const { stage, etaSeconds, speed, workerId, takeovers, nextRetryAt, attempt } = job
  const said = (): (string | false | undefined)[] => {
    switch (job.status) {
      case 'processing':
        return [
          stage ? stepName(t, stage) : t.processing.status.processing,
          typeof etaSeconds === 'number' && words.left(format.span(Math.max(1, etaSeconds))),
          Boolean(speed) && words.speed(format.tenths(speed ?? 0)),
          workerId !== null && words.on(workerName(workerId)),
          tries(t, format, job),
          takeovers > 0 && words.takenOver(takeovers, format.number(takeovers)),
        ]
      case 'queued':
        return [
          start(t, format, job, mood),
          words.asked(format.ago(job.requestedAt)),
          job.playableAt !== null && t.processing.playable,
        ]
      case 'retrying':
        return [
          nextRetryAt !== null &&
            words.nextTry(format.moment(nextRetryAt), format.ago(nextRetryAt)),
          tries(t, format, { ...job, attempt: attempt + 1 }),
        ]
      case 'failed': {
        const last = job.errors.at(-1)
        return [last && format.ago(last.at), words.failedAfter(attempt, format.number(attempt))]
      }
      case 'completed':
        return [
          job.completedAt !== null && format.ago(job.completedAt),
          job.elapsedSeconds !== null && words.took(format.span(job.elapsedSeconds)),
        ]
      case 'cancelled':
        return [words.asked(format.ago(job.requestedAt))]
    }
  }
  return said().filter((fact) => typeof fact === 'string')
}
