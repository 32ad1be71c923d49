import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { VideoReport } from '@/api/types'

export const videoAnalyticsQuery = (videoId: string) =>
  queryOptions({
    queryKey: ['analytics', videoId],
    queryFn: ({ signal }) => api.get<VideoReport>(`/api/videos/${videoId}/analytics`, { signal }),
    refetchInterval: 60_000,
  })
