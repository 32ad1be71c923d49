import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { gather } from '@/lib/gather'
import { listenLive } from '@/lib/live'
import { oneAtATime } from '@/lib/one-at-a-time'
import { jobsKey, queueKey } from './api/keys'

const gatherMs = 1000

const changesQueue = (type: string) => type.startsWith('encode.') || type === 'video.uploaded'

/**
 * Asks anew when something is pushed: for what is under way when one of those came further, for all when one begins or
 * ends. A push is only the doorbell, so that no part of the page contradicts another.
 */
export function useQueueNews() {
  const queryClient = useQueryClient()
  useEffect(() => {
    const refresh = (queryKey: readonly string[]) =>
      gather(
        oneAtATime(() => queryClient.invalidateQueries({ queryKey })),
        gatherMs,
      )
    const underWay = refresh([...jobsKey, 'processing'])
    const all = refresh(queueKey)
    const stop = listenLive(({ type }) => {
      if (type === 'encode.progress') underWay.call()
      else if (changesQueue(type)) all.call()
    })
    return () => {
      underWay.stop()
      all.stop()
      stop()
    }
  }, [queryClient])
}
