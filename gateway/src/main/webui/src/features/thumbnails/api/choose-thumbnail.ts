import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Video } from '@/api/types'

export interface Choice {
  /** The moment of a thumbnail; null lets the encode choose. */
  seconds: number | null
  /** The state that was looked at; another one in between is a conflict. */
  version: number
}

export function useChooseThumbnail(videoId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ seconds, version }: Choice) =>
      api.put<Video>(
        `/api/videos/${videoId}/thumbnail`,
        { seconds },
        { headers: { 'If-Match': `"${version}"` } },
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['videos'] }),
  })
}
