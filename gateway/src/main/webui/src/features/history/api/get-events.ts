import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { ProcessingEventPage } from '@/api/types'

const pageSize = 100

/** What happened to the jobs of a video, oldest first. */
export const eventsQuery = (videoId: string) =>
  infiniteQueryOptions({
    queryKey: ['videos', videoId, 'events'],
    queryFn: ({ pageParam, signal }) =>
      api.get<ProcessingEventPage>(`/api/videos/${videoId}/events`, {
        query: { limit: pageSize, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
