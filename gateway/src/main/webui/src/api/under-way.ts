import type { ProcessingStatus } from './types'

/** A job that has not come to its end. */
export const isUnderWay = (status: ProcessingStatus['status'] | undefined) =>
  status === 'queued' || status === 'processing' || status === 'retrying'
