import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'

/** Takes a video out of sight; `useRestoreVideo` brings it back. */
export function useArchiveVideo(videoId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (version: number) =>
      api.delete<unknown>(`/api/videos/${videoId}`, { headers: { 'If-Match': `"${version}"` } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['videos'] }),
  })
}
