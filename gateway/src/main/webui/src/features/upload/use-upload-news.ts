import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sessionLost } from '@/api/session-signal'
import { isActive } from './upload-item'
import { wake } from './upload-queue'
import { recall } from './upload-recall'
import { setOwner, uploads } from './upload-store'

const lookAgainMs = 15_000

/** Ties the queue to the rest: memory of this person's uploads, the line, the session, leaving the page. */
export function useUploadNews(subject: string | undefined) {
  const queryClient = useQueryClient()

  useEffect(() => {
    if (!subject) return
    setOwner(subject)
    void recall(subject)
  }, [subject])

  useEffect(() => {
    const goOn = () => wake('offline')
    window.addEventListener('online', goOn)
    // a line can come back without the browser noticing that it was gone
    const timer = setInterval(goOn, lookAgainMs)
    const stopWatching = sessionLost.subscribe(() => {
      if (!sessionLost.get()) wake('session')
    })
    return () => {
      window.removeEventListener('online', goOn)
      clearInterval(timer)
      stopWatching()
    }
  }, [])

  useEffect(() => {
    let known = new Map<string, string>()
    return uploads.subscribe(() => {
      const items = uploads.get()
      const now = new Map(items.map(({ id, state, videoId }) => [id, `${state} ${videoId ?? ''}`]))
      const moved = items.some(({ id }) => known.get(id) !== now.get(id))
      known = now
      if (moved) void queryClient.invalidateQueries({ queryKey: ['videos'] })
    })
  }, [queryClient])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (uploads.get().some(isActive)) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
}
