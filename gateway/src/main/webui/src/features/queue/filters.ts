import { jobPriorities, jobStatuses, type JobPriority, type JobStatus } from '@/api/types'

/** What the queue is narrowed to; lives in the address, so that it can be shared and survives "back". */
export interface QueueFilters {
  status?: JobStatus
  priority?: JobPriority
}

/** Keeps what we know of an address that anybody may have typed. */
export function parseQueueFilters(search: Record<string, unknown>): QueueFilters {
  const status = jobStatuses.find((known) => known === search.status)
  const priority = jobPriorities.find((known) => known === search.priority)
  return { ...(status && { status }), ...(priority && { priority }) }
}

export const isNarrowed = ({ status, priority }: QueueFilters) => Boolean(status ?? priority)
