import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** After a change of page the keyboard and the screen reader go on at its content, not at the old link. */
export function useFocusOnArrival(contentId: string) {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (fromLocation && pathChanged)
          document.getElementById(contentId)?.focus({ preventScroll: true })
      }),
    [router, contentId],
  )
}
