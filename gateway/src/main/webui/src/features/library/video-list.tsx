import { Button, Center, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { useIntersection, useMediaQuery } from '@mantine/hooks'
import { IconCloudOff, IconMovie, IconSearchOff } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { Notice } from '@/components/notice'
import { problemText } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import { videosQuery } from './api/get-videos'
import { isNarrowed, type Filters } from './filters'
import { useLibraryNews } from './use-library-news'
import { VideoCards } from './video-cards'
import { VideoTable } from './video-table'

interface Props {
  filters: Filters
  onClear: () => void
  /** What helps when there is nothing yet. */
  callToAction: ReactNode
}

function Skeletons() {
  const { t } = useI18n()
  return (
    <Stack aria-busy="true" aria-label={t.app.loading} role="status">
      {Array.from({ length: 6 }, (_, row) => (
        <Skeleton key={row} height={72} />
      ))}
    </Stack>
  )
}

export function VideoList({ filters, onClear, callToAction }: Props) {
  const { t } = useI18n()
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  const progress = useLibraryNews()
  const query = useInfiniteQuery(videosQuery(filters))
  const { ref: endOfList, entry } = useIntersection({ rootMargin: '600px' })
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query
  const wantsMore = entry?.isIntersecting && hasNextPage && !isFetching && !isFetchNextPageError
  useEffect(() => {
    if (wantsMore) void fetchNextPage()
  }, [wantsMore, fetchNextPage])

  if (query.isPending) return <Skeletons />
  if (!query.data) {
    return (
      <Notice
        icon={<IconCloudOff size={32} />}
        color="red"
        title={t.library.errorTitle}
        text={problemText(t, query.error)}
      >
        <Button onClick={() => void query.refetch()}>{t.app.retry}</Button>
      </Notice>
    )
  }
  const videos = query.data.pages.flatMap((page) => page.items)
  if (videos.length === 0) {
    return isNarrowed(filters) ? (
      <Notice
        icon={<IconSearchOff size={32} />}
        title={t.library.noMatchTitle}
        text={t.library.noMatchText}
      >
        <Button variant="light" onClick={onClear}>
          {t.library.clearFilters}
        </Button>
      </Notice>
    ) : (
      <Notice
        icon={<IconMovie size={32} />}
        title={t.library.emptyTitle}
        text={callToAction ? t.library.emptyText : undefined}
      >
        {callToAction}
        {callToAction && (
          <Text size="xs" c="dimmed">
            {t.library.formats}
          </Text>
        )}
      </Notice>
    )
  }
  return (
    <Stack aria-busy={query.isPlaceholderData} opacity={query.isPlaceholderData ? 0.6 : 1}>
      {wide ? (
        <Paper withBorder style={{ overflowX: 'auto' }}>
          <VideoTable videos={videos} progress={progress} />
        </Paper>
      ) : (
        <VideoCards videos={videos} progress={progress} />
      )}
      {query.hasNextPage && (
        <Center ref={endOfList}>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t.library.loadMore}
          </Button>
        </Center>
      )}
    </Stack>
  )
}
