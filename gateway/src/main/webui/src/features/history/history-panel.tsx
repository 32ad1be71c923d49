import { Button, Paper, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProcessingStatus } from '@/api/types'
import { isUnderWay } from '@/api/under-way'
import { useI18n } from '@/i18n/i18n'
import { eventsQuery } from './api/get-events'
import { chaptersOf, latest } from './chapters'
import { HistoryChapter } from './history-chapter'

/** So many are shown without being asked for. */
const shownAtFirst = 6
const pollingMs = 15_000

/** What happened to the jobs of a video, in words. */
export function HistoryPanel({ videoId, job }: { videoId: string; job: ProcessingStatus }) {
  const { t, format } = useI18n()
  const [all, setAll] = useState(false)
  const query = useInfiniteQuery({
    ...eventsQuery(videoId),
    // not all of it is pushed
    refetchInterval: isUnderWay(job.status) ? pollingMs : false,
  })
  const events = query.data?.pages.flatMap(({ items }) => items) ?? []
  if (query.data && events.length === 0) return null

  const chapters = chaptersOf(events)
  const hidden = all || query.hasNextPage ? 0 : Math.max(0, events.length - shownAtFirst)
  const shown = hidden > 0 ? latest(chapters, shownAtFirst) : chapters
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="history-title">
      <Stack gap="md">
        <Title order={2} size="h4" id="history-title">
          {t.history.title}
        </Title>
        {query.isPending && (
          <Skeleton height={120} role="status" aria-label={t.history.loading} aria-busy="true" />
        )}
        {query.isError && !query.data && (
          <>
            <Text c="dimmed">{t.history.failed}</Text>
            <Button variant="light" size="sm" onClick={() => void query.refetch()}>
              {t.app.retry}
            </Button>
          </>
        )}
        {hidden > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {t.history.earlier(hidden, format.number(hidden))}
          </Button>
        )}
        {shown.map((chapter) => (
          <HistoryChapter
            key={`${chapter.events[0]?.jobId} ${chapter.events[0]?.at}`}
            chapter={chapter}
            job={job}
          />
        ))}
        {query.hasNextPage && (
          <Button
            variant="default"
            size="sm"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t.history.more}
          </Button>
        )}
      </Stack>
    </Paper>
  )
}
