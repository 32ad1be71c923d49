import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'

export function useCancelProcessing(videoId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<unknown>(`/api/videos/${videoId}/cancel-processing`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['videos'] }),
  })
}
