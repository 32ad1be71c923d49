import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listenLive } from '@/lib/live'
import { oneAtATime } from '@/lib/one-at-a-time'
import { processingStatusQuery } from './api/get-processing-status'

/**
 * Asks anew for what is shown of a video when something is pushed about it. The push itself is only the doorbell: all
 * that is shown of the processing comes from one answer, so that no part of it contradicts another.
 */
export function useLiveProcessing(videoId: string) {
  const queryClient = useQueryClient()
  useEffect(() => {
    const { queryKey } = processingStatusQuery(videoId)
    const refresh = oneAtATime(() => queryClient.invalidateQueries({ queryKey }))
    return listenLive((message) => {
      if (message.videoId !== videoId) return
      if (message.type !== 'encode.progress')
        void queryClient.invalidateQueries({ queryKey: ['videos', videoId] })
      // who only watches is not told how far it is
      else if (message.data) void refresh()
    })
  }, [queryClient, videoId])
}
