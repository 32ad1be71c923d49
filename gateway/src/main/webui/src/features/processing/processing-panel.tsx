import { Alert, Badge, Button, Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconAlertTriangle, IconPlayerPlay, IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { mayPass } from '@/api/may-pass'
import type { ProcessingJob } from '@/api/types'
import { isUnderWay } from '@/api/under-way'
import { useProblemToast } from '@/components/use-problem-toast'
import { processingErrorText } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import { showToast } from '@/lib/toasts'
import { useCancelProcessing } from './api/cancel-processing'
import { processingStatusQuery } from './api/get-processing-status'
import { useRetryProcessing } from './api/retry-processing'
import { CancelProcessing } from './cancel-processing'
import { ProcessingFacts } from './processing-facts'
import { ProcessingProgress } from './processing-progress'
import { ProcessingSteps } from './processing-steps'
import { Renditions } from './renditions'

const colors: Record<ProcessingJob['status'], string> = {
  queued: 'gray',
  processing: 'cyan',
  retrying: 'yellow',
  completed: 'green',
  failed: 'red',
  cancelled: 'gray',
}

function Playable({ status: { timeToPlayableSeconds } }: { status: ProcessingJob }) {
  const { t, format } = useI18n()
  return (
    <Group gap="xs" wrap="nowrap">
      <ThemeIcon size={32} radius="xl" variant="light" color="green">
        <IconPlayerPlay size={17} aria-hidden />
      </ThemeIcon>
      <div>
        <Text size="sm" fw={600}>
          {t.processing.playable}
        </Text>
        {typeof timeToPlayableSeconds === 'number' && (
          <Text size="xs" c="dimmed">
            {t.processing.playableAfter(format.span(Math.max(1, timeToPlayableSeconds)))}
          </Text>
        )}
      </div>
    </Group>
  )
}

interface Props {
  videoId: string
  editable: boolean
  /** Whether there is a film to watch, whatever becomes of this processing. */
  plays: boolean
}

/** What is being made of the original, live, with the way to stop it or to try again. */
export function ProcessingPanel({ videoId, editable, plays }: Props) {
  const { t } = useI18n()
  const failed = useProblemToast()
  const { data: status, dataUpdatedAt } = useQuery(processingStatusQuery(videoId))
  const retry = useRetryProcessing(videoId)
  const cancel = useCancelProcessing(videoId)
  if (!status || status.status === 'none') return null

  const underWay = isUnderWay(status.status)
  const again = status.status === 'failed' || status.status === 'cancelled'
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="processing-title">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2} size="h4" id="processing-title">
            {t.processing.title}
          </Title>
          <Badge color={colors[status.status]} variant="light" role="status">
            {t.processing.status[status.status]}
          </Badge>
        </Group>
        {underWay && <ProcessingProgress status={status} asOf={dataUpdatedAt} />}
        {underWay && <ProcessingSteps stages={status.stages} />}
        {underWay && status.playableAt && <Playable status={status} />}
        {status.error && (
          <Alert
            color={status.status === 'failed' ? 'red' : 'yellow'}
            icon={<IconAlertTriangle />}
            title={status.status === 'failed' ? t.processing.failedTitle : undefined}
          >
            {processingErrorText(t, status.error)}
            {status.status === 'failed' && plays && ` ${t.processing.failedStillPlays}`}
          </Alert>
        )}
        <ProcessingFacts status={status} />
        {!again && <Renditions job={status} />}
        {editable && underWay && (
          <CancelProcessing
            busy={cancel.isPending}
            icon={<IconPlayerStop size={16} aria-hidden />}
            onCancel={() =>
              cancel.mutate(undefined, {
                onSuccess: () => showToast({ text: t.processing.cancelled }),
                onError: failed,
              })
            }
          />
        )}
        {editable && again && (
          <Button
            // the same file would fail the same way: another file is the better way out
            variant={status.error && !mayPass(status.error) ? 'subtle' : 'light'}
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={retry.isPending}
            onClick={() =>
              retry.mutate(undefined, {
                onSuccess: () => showToast({ text: t.processing.restarted, tone: 'good' }),
                onError: failed,
              })
            }
          >
            {t.processing.retry}
          </Button>
        )}
      </Stack>
    </Paper>
  )
}
