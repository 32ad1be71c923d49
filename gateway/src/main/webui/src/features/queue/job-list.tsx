import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconCloudOff, IconMoodSmile, IconSearchOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import { Notice } from '@/components/notice'
import { problemText } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import { queueStatusQuery } from './api/get-queue-status'
import { BulkBar } from './bulk-bar'
import { isNarrowed, type QueueFilters } from './filters'
import { moodOf } from './headline'
import { JobSection } from './job-section'
import { useHeld } from './use-held'
import { useJobActions } from './use-job-actions'
import { useSections } from './use-sections'
import { useSelection } from './use-selection'
import { useSteady } from './use-steady'
import classes from './queue.module.css'

interface Props {
  filters: QueueFilters
  onClear: () => void
}

function Empty({ filters, onClear }: Props) {
  const { t } = useI18n()
  return isNarrowed(filters) ? (
    <Notice
      icon={<IconSearchOff size={32} />}
      title={t.queue.noMatchTitle}
      text={t.queue.noMatchText}
    >
      <Button variant="light" onClick={onClear}>
        {t.queue.filter.clear}
      </Button>
    </Notice>
  ) : (
    <Notice
      icon={<IconMoodSmile size={32} />}
      title={t.queue.emptyTitle}
      text={t.queue.emptyText}
    />
  )
}

/** The jobs of the group by how they stand; stays still under whoever is at it. */
export function JobList({ filters, onClear }: Props) {
  const { t } = useI18n()
  const { data: status } = useQuery(queueStatusQuery)
  const { held, ref } = useHeld()
  const loaded = useSections(filters)
  const { sections, hasNews, showNews } = useSteady(loaded.sections, held)
  const selection = useSelection(sections.flatMap(({ jobs }) => jobs))
  const actions = useJobActions()

  if (loaded.error) {
    return (
      <Notice
        icon={<IconCloudOff size={32} />}
        color="red"
        title={t.queue.errorTitle}
        text={problemText(t, asProblem(loaded.error))}
      >
        <Button onClick={loaded.refetch}>{t.app.retry}</Button>
      </Notice>
    )
  }
  if (loaded.isPending) {
    return (
      <Stack aria-busy="true" aria-label={t.app.loading} role="status">
        {Array.from({ length: 4 }, (_, row) => (
          <Skeleton key={row} height={76} />
        ))}
      </Stack>
    )
  }
  const filled = sections.filter(({ jobs }) => jobs.length > 0)
  return (
    <Stack gap="lg" ref={ref}>
      {filled.length === 0 && <Empty filters={filters} onClear={onClear} />}
      {filled.map((section) => (
        <JobSection
          key={section.status}
          section={section}
          mood={status ? moodOf(status) : 'busy'}
          actions={actions}
          selection={selection}
          isFetchingMore={loaded.isFetchingMore(section.status)}
          onMore={() => void loaded.fetchMore(section.status).then(showNews)}
        />
      ))}
      <div className={classes.over}>
        {hasNews && (
          <Group className={classes.news} gap="sm" wrap="nowrap">
            <Text size="sm">{t.queue.held}</Text>
            <Button size="compact-sm" variant="white" flex="none" onClick={showNews}>
              {t.queue.showNews}
            </Button>
          </Group>
        )}
        <BulkBar selection={selection} actions={actions} />
      </div>
    </Stack>
  )
}
