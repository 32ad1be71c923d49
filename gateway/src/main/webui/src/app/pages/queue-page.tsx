import { Stack, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Notice } from '@/components/notice'
import type { QueueFilters as Filters } from '@/features/queue/filters'
import { JobList } from '@/features/queue/job-list'
import { QueueFilters } from '@/features/queue/queue-filters'
import { QueueHeadline } from '@/features/queue/queue-headline'
import { useQueueNews } from '@/features/queue/use-queue-news'
import { WorkerList } from '@/features/queue/worker-list'
import { canManage, isOwner, meQuery } from '@/features/session/api/get-me'
import { useI18n } from '@/i18n/i18n'

const route = getRouteApi('/queue')

function Queue({ mayPause }: { mayPause: boolean }) {
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const narrow = (search: Filters) => void navigate({ search, replace: true })
  useQueueNews()
  return (
    <>
      <QueueHeadline mayPause={mayPause} />
      <QueueFilters filters={filters} onChange={narrow} />
      <JobList
        // another choice is another list: nothing of the last one is held
        key={`${filters.status} ${filters.priority}`}
        filters={filters}
        onClear={() => narrow({})}
      />
      <WorkerList />
    </>
  )
}

/** All that is converted for the group, and by whom. */
export function QueuePage() {
  const { t } = useI18n()
  const { data: me } = useQuery(meQuery)
  useDocumentTitle(`${t.queue.title} – ${t.app.name}`)
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        {t.queue.title}
      </Title>
      {canManage(me) ? (
        <Queue mayPause={isOwner(me)} />
      ) : (
        <Notice icon={<IconLock size={32} />} title={t.queue.forbiddenTitle} />
      )}
    </Stack>
  )
}
