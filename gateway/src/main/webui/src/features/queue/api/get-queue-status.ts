import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { QueueStatus } from '@/api/types'
import { pollingMs } from './polling'

export const queueStatusQuery = queryOptions({
  queryKey: ['videos', 'queue', 'status'],
  queryFn: ({ signal }) => api.get<QueueStatus>('/api/videos/processing/queue-status', { signal }),
  refetchInterval: pollingMs,
})
