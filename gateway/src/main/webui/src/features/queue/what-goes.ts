import type { JobStatus, ProcessingJob } from '@/api/types'

const among =
  (...statuses: JobStatus[]) =>
  ({ status }: ProcessingJob) =>
    statuses.includes(status)

/** There is something to stop. */
export const canCancel = among('queued', 'processing', 'retrying')

export const canRetry = among('failed', 'cancelled')

/** It stands in line, so its place there matters. */
export const waits = among('queued', 'retrying')
