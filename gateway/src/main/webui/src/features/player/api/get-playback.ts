import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Playback } from '@/api/types'

const soonestMs = 5_000

/** When four fifths of the links' life are over, and a minute before its end at the latest. */
const renewalDue = (fetchedAt: number, expiresAt: number) => {
  const life = expiresAt - fetchedAt
  return fetchedAt + life - Math.max(60_000, life / 5)
}

/** The signed links of a video; asked for anew before they run out. */
export const playbackQuery = (videoId: string) =>
  queryOptions({
    queryKey: ['videos', videoId, 'playback'],
    queryFn: ({ signal }) => api.get<Playback>(`/api/videos/${videoId}/playback`, { signal }),
    staleTime: 30_000,
    // a hidden tab goes on playing
    refetchIntervalInBackground: true,
    refetchInterval: ({ state }) => {
      const expiresAt = state.data?.expiresAt
      if (!expiresAt) return false
      const due = renewalDue(state.dataUpdatedAt, new Date(expiresAt).getTime())
      return Math.max(soonestMs, due - Date.now())
    },
  })
