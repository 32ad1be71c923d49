import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { ProcessingStatus } from '@/api/types'
import { isUnderWay } from '@/api/under-way'
import { liveConnected } from '@/lib/live'

const withoutPushesMs = 2_000
const withPushesMs = 15_000

/** How far a video's processing is; asked for often only while no pushes arrive. */
export const processingStatusQuery = (videoId: string) =>
  queryOptions({
    queryKey: ['videos', videoId, 'processing'],
    queryFn: ({ signal }) =>
      api.get<ProcessingStatus>(`/api/videos/${videoId}/processing-status`, { signal }),
    refetchInterval: ({ state }) => {
      if (!isUnderWay(state.data?.status)) return false
      return liveConnected.get() ? withPushesMs : withoutPushesMs
    },
  })
