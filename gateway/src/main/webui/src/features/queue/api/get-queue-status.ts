import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { QueueStatus } from '@/api/types'
import { queueKey } from './keys'
import { pollingMs } from './polling'

export const queueStatusQuery = queryOptions({
  queryKey: [...queueKey, 'status'],
  queryFn: ({ signal }) => api.get<QueueStatus>('/api/videos/processing/queue-status', { signal }),
  refetchInterval: pollingMs,
})
