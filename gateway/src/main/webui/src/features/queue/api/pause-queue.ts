import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { QueueStatus } from '@/api/types'
import { queueStatusQuery } from './get-queue-status'
import { jobsKey } from './keys'

export function usePauseQueue() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (paused: boolean) =>
      api.put<QueueStatus>('/api/videos/processing/pause', { paused }),
    onSuccess: async (status) => {
      // an answer that is still on its way may be older than this one
      await queryClient.cancelQueries({ queryKey: queueStatusQuery.queryKey })
      queryClient.setQueryData(queueStatusQuery.queryKey, status)
      void queryClient.invalidateQueries({ queryKey: jobsKey })
    },
  })
}
