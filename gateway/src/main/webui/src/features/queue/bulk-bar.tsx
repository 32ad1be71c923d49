import { Button, CloseButton, Group, Paper, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { useI18n } from '@/i18n/i18n'
import { useStore } from '@/lib/store'
import { cancelling } from './cancelling'
import classes from './queue.module.css'
import type { JobActions } from './use-job-actions'
import type { Selection } from './use-selection'
import { canCancel, canRetry } from './what-goes'

/** What can be done to all that were picked; stays in sight, and moves nothing when it comes. */
export function BulkBar({ selection, actions }: { selection: Selection; actions: JobActions }) {
  const { t, format } = useI18n()
  const { selected, clear } = selection
  const doomed = useStore(cancelling)
  useHotkeys([['escape', clear]])
  if (selected.length === 0) return null
  const stoppable = selected.filter((job) => canCancel(job) && !doomed.has(job.videoId))
  const repeatable = selected.filter(canRetry)
  const retry = () => {
    void actions.retry(repeatable)
    clear()
  }
  const cancel = () => {
    actions.cancel(stoppable)
    clear()
  }
  return (
    <Paper
      withBorder
      shadow="md"
      className={classes.bulk}
      role="toolbar"
      aria-label={t.queue.bulk.label}
    >
      <Group gap="xs">
        <Text size="sm" fw={600} role="status" mr="auto">
          {t.queue.bulk.selected(selected.length, format.number(selected.length))}
        </Text>
        {repeatable.length > 0 && (
          <Button
            size="sm"
            variant="light"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={retry}
          >
            {t.queue.bulk.retry(repeatable.length, format.number(repeatable.length))}
          </Button>
        )}
        {stoppable.length > 0 && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            onClick={cancel}
          >
            {t.queue.bulk.cancel(stoppable.length, format.number(stoppable.length))}
          </Button>
        )}
        <CloseButton aria-label={t.queue.bulk.clear} onClick={clear} />
      </Group>
    </Paper>
  )
}
