import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { jobsQuery } from './api/get-jobs'
import { queueStatusQuery } from './api/get-queue-status'

/** The encoders, each with how far its jobs are; what the list of jobs learned since is taken over from there. */
export function useWorkerList() {
  const { data: status, dataUpdatedAt } = useQuery(queueStatusQuery)
  const list = useInfiniteQuery({ ...jobsQuery('processing', undefined), enabled: false })
  const isNewer = list.dataUpdatedAt > dataUpdatedAt
  const known = new Map(
    isNewer
      ? list.data?.pages.flatMap(({ items }) => items.map((job) => [job.videoId, job] as const))
      : [],
  )
  return status?.workerList.map((worker) => ({
    ...worker,
    jobs: worker.jobs.map((job) => {
      const { stage, progress } = known.get(job.videoId) ?? job
      return { ...job, stage, progress }
    }),
  }))
}
