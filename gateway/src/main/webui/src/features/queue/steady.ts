import type { JobStatus, ProcessingJob } from '@/api/types'

/** Jobs that are shown together. */
export interface Section {
  status: JobStatus
  jobs: ProcessingJob[]
  /** How many there are in all, as far as they were counted. */
  total: number
  hasMore: boolean
}

const order = (sections: Section[]) =>
  sections.map(({ status, jobs }) => [status, ...jobs.map(({ jobId }) => jobId)].join()).join(';')

/** Whether both show the same jobs at the same places. */
export const sameOrder = (a: Section[], b: Section[]) => order(a) === order(b)

/**
 * Every job where it was, as it is now: one that has gone on to another section stays in its place, and a new one waits.
 */
export function inOldOrder(old: Section[], fresh: Section[]): Section[] {
  const now = new Map(fresh.flatMap(({ jobs }) => jobs.map((job) => [job.jobId, job] as const)))
  return old.map((section) => ({
    ...section,
    ...totals(fresh.find(({ status }) => status === section.status) ?? section),
    jobs: section.jobs.map((job) => now.get(job.jobId) ?? job),
  }))
}

const totals = ({ total, hasMore }: Section) => ({ total, hasMore })
