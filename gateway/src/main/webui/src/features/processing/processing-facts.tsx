import { Text } from '@mantine/core'
import type { ProcessingJob } from '@/api/types'
import { useI18n } from '@/i18n/i18n'

/** What there is to say of a job beside how far it is. */
export function ProcessingFacts({ status }: { status: ProcessingJob }) {
  const { t, format } = useI18n()
  const facts: string[] = []
  const {
    attempt,
    maxAttempts,
    nextRetryAt,
    elapsedSeconds,
    timeToPlayableSeconds,
    status: now,
    position,
    expectedStartSeconds,
  } = status
  if (now === 'queued' && position !== null) facts.push(t.queue.row.place(format.number(position)))
  if (now === 'queued' && expectedStartSeconds !== null)
    facts.push(t.queue.row.startsIn(format.roughly(expectedStartSeconds)))
  if (attempt > 1) {
    facts.push(t.processing.attempt(format.number(attempt), format.number(maxAttempts)))
  }
  if (now === 'retrying' && nextRetryAt) facts.push(t.processing.nextTry(format.ago(nextRetryAt)))
  if (now === 'completed' && typeof elapsedSeconds === 'number') {
    facts.push(t.processing.took(format.span(elapsedSeconds)))
    if (typeof timeToPlayableSeconds === 'number')
      facts.push(t.processing.playableAfter(format.span(Math.max(1, timeToPlayableSeconds))))
  }
  return facts.length > 0 ? (
    <Text size="sm" c="dimmed">
      {facts.join(' · ')}
    </Text>
  ) : null
}
