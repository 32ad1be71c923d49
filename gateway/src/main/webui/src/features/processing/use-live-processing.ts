import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ProcessingStatus } from '@/api/types'
import { listenLive, type LiveMessage } from '@/lib/live'
import { processingStatusQuery } from './api/get-processing-status'
import { secondsOf } from './seconds'

const merge = (known: ProcessingStatus | undefined, { data = {} }: LiveMessage) => {
  if (!known || known.status === 'none') return known
  const { stage, progress, elapsed, remaining } = data
  return {
    ...known,
    status: 'processing' as const,
    stage: typeof stage === 'string' ? stage : known.stage,
    progress: typeof progress === 'number' ? progress : known.progress,
    elapsedSeconds: secondsOf(elapsed) ?? known.elapsedSeconds,
    etaSeconds: secondsOf(remaining) ?? null,
  }
}

/** Brings what is pushed about a video into what is shown of it. */
export function useLiveProcessing(videoId: string) {
  const queryClient = useQueryClient()
  useEffect(
    () =>
      listenLive((message) => {
        if (message.videoId !== videoId) return
        const status = processingStatusQuery(videoId)
        const known = queryClient.getQueryData(status.queryKey)
        const sample = message.type === 'encode.progress'
        // who only watches is not told how far it is
        if (sample && !message.data) return
        // a sample of another job than the one that is shown, or one that comes after the end
        const fits = known?.status === 'processing' && known.jobId === message.data?.jobId
        if (sample && fits) {
          queryClient.setQueryData(status.queryKey, (shown) => merge(shown, message))
        } else {
          void queryClient.invalidateQueries({ queryKey: ['videos', videoId] })
        }
      }),
    [queryClient, videoId],
  )
}
