import { Group, Progress, Text, VisuallyHidden } from '@mantine/core'
import type { ProcessingJob } from '@/api/types'
import { stepName } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import { useNow } from './use-now'

interface Props {
  status: ProcessingJob
  /** When the server said so, milliseconds. */
  asOf: number
}

const announceEvery = 10

/** The bar with what has passed and what is left; said aloud every ten percent. */
export function ProcessingProgress({ status, asOf }: Props) {
  const { t, format } = useI18n()
  const running = status.status === 'processing'
  const now = useNow(running)
  const since = running ? Math.max(0, (now - asOf) / 1000) : 0
  const { progress, elapsedSeconds, etaSeconds, stage, speed, framesPerSecond } = status
  const step = stage ? stepName(t, stage) : t.processing.status[status.status]
  const spoken = Math.floor(progress / announceEvery) * announceEvery
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Text size="sm" fw={550}>
          {step}
        </Text>
        <Text size="sm" fw={650}>
          {format.percent(progress)}
        </Text>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section
          value={Math.floor(progress)}
          animated={running}
          aria-label={t.processing.progress}
        />
      </Progress.Root>
      <Group justify="space-between" mt={6}>
        <Text size="xs" c="dimmed">
          {typeof elapsedSeconds === 'number' &&
            t.processing.elapsed(format.span(elapsedSeconds + since))}
        </Text>
        <Text size="xs" c="dimmed">
          {typeof etaSeconds === 'number' &&
            t.processing.left(format.span(Math.max(1, etaSeconds - since)))}
        </Text>
      </Group>
      {running && speed ? (
        <Text size="xs" c="dimmed" mt={4}>
          {t.processing.speed(
            format.tenths(speed),
            framesPerSecond ? format.number(Math.round(framesPerSecond)) : undefined,
          )}
        </Text>
      ) : null}
      <VisuallyHidden aria-live="polite">
        {t.processing.announce(step, format.percent(spoken))}
      </VisuallyHidden>
    </div>
  )
}
