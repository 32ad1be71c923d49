import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'

export function useRetryProcessing(videoId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<unknown>(`/api/videos/${videoId}/retry-processing`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['videos'] }),
  })
}
