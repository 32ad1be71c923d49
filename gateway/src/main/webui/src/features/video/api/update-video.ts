import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Video } from '@/api/types'
import type { Details } from '../details'
import { videoQuery } from './get-video'

export interface Update {
  changes: Partial<Details>
  /** The state that the changes were made on; another one in between is a conflict. */
  version: number
}

export function useUpdateVideo(videoId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ changes, version }: Update) =>
      api.patch<Video>(`/api/videos/${videoId}`, changes, {
        headers: { 'If-Match': `"${version}"` },
      }),
    onSuccess: (video) => {
      queryClient.setQueryData(videoQuery(videoId).queryKey, video)
      void queryClient.invalidateQueries({ queryKey: ['videos', 'list'] })
      void queryClient.invalidateQueries({ queryKey: ['tags'] })
    },
  })
}
