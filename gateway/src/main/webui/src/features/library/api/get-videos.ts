import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { VideoPage } from '@/api/types'
import type { Filters } from '../filters'

const pageSize = 50

export const videosQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['videos', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get<VideoPage>('/api/videos', {
        query: { ...filters, limit: pageSize, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
