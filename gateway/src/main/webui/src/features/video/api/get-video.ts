import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Video } from '@/api/types'

export const videoQuery = (videoId: string) =>
  queryOptions({
    queryKey: ['videos', videoId, 'details'],
    queryFn: ({ signal }) => api.get<Video>(`/api/videos/${videoId}`, { signal }),
  })
