import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { liveConnected } from '@/lib/live'

/** Pushes that were missed while the line was down are made up for when it is back. */
export function useNewsAfterGap() {
  const queryClient = useQueryClient()
  useEffect(() => {
    let first = true
    return liveConnected.subscribe(() => {
      if (!liveConnected.get()) return
      if (!first) void queryClient.invalidateQueries({ queryKey: ['videos'] })
      first = false
    })
  }, [queryClient])
}
