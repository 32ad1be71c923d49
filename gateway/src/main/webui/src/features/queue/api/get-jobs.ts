import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { JobPage, JobPriority, JobStatus } from '@/api/types'
import { jobsKey } from './keys'
import { pollingMs } from './polling'

/** As many as one looks through; what is over is only of interest while it is fresh. */
const pageSizes: Record<JobStatus, number> = {
  processing: 50,
  queued: 25,
  retrying: 25,
  failed: 25,
  completed: 10,
  cancelled: 25,
}

/** Those that wait in the order in which they are taken, others with the newest first. */
export const jobsQuery = (status: JobStatus, priority: JobPriority | undefined) =>
  infiniteQueryOptions({
    queryKey: [...jobsKey, status, priority ?? 'any'],
    queryFn: ({ pageParam, signal }) =>
      api.get<JobPage>('/api/videos/processing/jobs', {
        query: {
          status,
          priority,
          order: status === 'queued' ? 'queue' : undefined,
          limit: pageSizes[status],
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: pollingMs,
  })
