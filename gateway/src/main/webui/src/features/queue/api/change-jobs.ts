import { api } from '@/api/client'
import type { JobOutcome, JobOutcomes } from '@/api/types'

/** So many videos the server takes at a time. */
const mostAtOnce = 100

async function inParts(path: string, videoIds: string[], keepalive: boolean) {
  const outcomes: JobOutcome[] = []
  for (let from = 0; from < videoIds.length; from += mostAtOnce) {
    const part = { videoIds: videoIds.slice(from, from + mostAtOnce) }
    const { items } = await api.post<JobOutcomes>(path, part, { keepalive })
    outcomes.push(...items)
  }
  return outcomes
}

export const retryJobs = (videoIds: string[]) =>
  inParts('/api/videos/processing/retry', videoIds, false)

/** Goes out even if the page is left meanwhile. */
export const cancelJobs = (videoIds: string[]) =>
  inParts('/api/videos/processing/cancel', videoIds, true)
