import { Badge, Button, Checkbox, Group, Progress, Text, VisuallyHidden } from '@mantine/core'
import { IconArrowBackUp, IconRefresh } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { mayPass } from '@/api/may-pass'
import type { JobPriority, JobStatus, ProcessingJob } from '@/api/types'
import { TextLink } from '@/components/text-link'
import { processingErrorText } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import { useStore } from '@/lib/store'
import { cancelling } from './cancelling'
import { factsOf } from './facts'
import type { QueueMood } from './headline'
import { JobMenu } from './job-menu'
import classes from './queue.module.css'
import type { JobActions } from './use-job-actions'

const priorityColors: Record<JobPriority, string> = {
  urgent: 'orange',
  normal: 'gray',
  bulk: 'slate',
}

export interface RowProps {
  job: ProcessingJob
  /** Where it stands; it may have gone on since. */
  under: JobStatus
  mood: QueueMood
  actions: JobActions
  selected: boolean
  onSelect: (wanted: boolean) => void
}

/** The button that was pressed goes away: who works with the keyboard goes on in the same row. */
const goToMenu = ({ currentTarget }: MouseEvent) =>
  currentTarget.closest('li')?.querySelector<HTMLElement>('[aria-haspopup=menu]')?.focus()

function Reason({ job }: { job: ProcessingJob }) {
  const { t } = useI18n()
  if (!job.error || (job.status !== 'failed' && job.status !== 'retrying')) return null
  return <Text size="sm">{processingErrorText(t, job.error)}</Text>
}

function Heading({ job, under }: Pick<RowProps, 'job' | 'under'>) {
  const { t, format } = useI18n()
  const { videoId, title, priority, position, status } = job
  return (
    <div className={classes.heading}>
      {position !== null && (
        <>
          <VisuallyHidden>{t.queue.row.place(format.number(position))}</VisuallyHidden>
          <Badge variant="default" px={8} aria-hidden>
            {format.number(position)}
          </Badge>
        </>
      )}
      <TextLink to="/videos/$videoId" params={{ videoId }} className={classes.title} c="inherit">
        {title}
      </TextLink>
      {priority !== 'normal' && (
        <Badge variant="light" color={priorityColors[priority]}>
          {t.queue.priority[priority]}
        </Badge>
      )}
      {status !== under && (
        <Badge variant="outline" color="gray">
          {t.processing.status[status]}
        </Badge>
      )}
    </div>
  )
}

/** One job: what it is, how it stands, and what can be done. */
export function JobRow({ job, under, mood, actions, selected, onSelect }: RowProps) {
  const { t, format } = useI18n()
  const takeBack = useStore(cancelling).get(job.videoId)
  const { title, progress, status } = job
  const facts = takeBack ? t.queue.row.willBeCancelled : factsOf(t, format, job, mood).join(' · ')
  return (
    <li className={classes.row} data-doomed={takeBack ? true : undefined}>
      <Checkbox
        checked={selected}
        onChange={(event) => onSelect(event.currentTarget.checked)}
        aria-label={t.queue.actions.select(title)}
      />
      <div className={classes.words}>
        <Heading job={job} under={under} />
        {status === 'processing' && !takeBack && (
          <Group gap="sm" wrap="nowrap">
            <Progress.Root flex={1}>
              <Progress.Section
                value={Math.floor(progress)}
                aria-label={t.queue.row.progress(title)}
              />
            </Progress.Root>
            <Text size="sm" fw={650} className={classes.percent} aria-hidden>
              {format.percent(progress)}
            </Text>
          </Group>
        )}
        <Text size="xs" c="dimmed">
          {facts}
        </Text>
        <Reason job={job} />
      </div>
      {takeBack && (
        <Button
          variant="light"
          size="compact-sm"
          className={classes.extra}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={(event) => {
            goToMenu(event)
            takeBack()
          }}
        >
          {t.app.undo}
        </Button>
      )}
      {status === 'failed' && (
        <Button
          // the same file would fail the same way
          variant={job.error && !mayPass(job.error) ? 'subtle' : 'light'}
          size="compact-sm"
          className={classes.extra}
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={(event) => {
            goToMenu(event)
            void actions.retry([job])
          }}
          aria-label={t.queue.actions.retryTitle(title)}
        >
          {t.queue.actions.retry}
        </Button>
      )}
      <JobMenu job={job} actions={actions} doomed={takeBack !== undefined} />
    </li>
  )
}
