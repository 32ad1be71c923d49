import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'

export function useRestoreVideo(videoId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<unknown>(`/api/videos/${videoId}/restore`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['videos'] }),
  })
}
