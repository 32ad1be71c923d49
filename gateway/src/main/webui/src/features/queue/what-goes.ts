import type { ProcessingJob } from '@/api/types'
import { isUnderWay } from '@/api/under-way'

/** There is something to stop. */
export const canCancel = ({ status }: ProcessingJob) => isUnderWay(status)

export const canRetry = ({ status }: ProcessingJob) => status === 'failed' || status === 'cancelled'

/** It stands in line, so its place there matters. */
export const waits = ({ status }: ProcessingJob) => status === 'queued' || status === 'retrying'
