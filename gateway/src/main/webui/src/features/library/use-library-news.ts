import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listenLive } from '@/lib/live'

const gatherMs = 1000

/** Keeps the list fresh while it is looked at; gives the progress of what is being processed, 0 to 100 by video. */
export function useLibraryNews() {
  const queryClient = useQueryClient()
  const [progress, setProgress] = useState<Record<string, number>>({})
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queryClient.invalidateQueries({ queryKey: ['videos', 'list'] })
      }, gatherMs)
    }
    const stop = listenLive(({ type, videoId, data }) => {
      if (type === 'encode.progress') {
        const percent = data?.progress
        if (typeof percent === 'number') {
          setProgress((known) => ({ ...known, [videoId]: percent }))
        }
      } else {
        refresh()
      }
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [queryClient])
  return progress
}
