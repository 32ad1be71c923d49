import { useState } from 'react'
import { inOldOrder, sameOrder, type Section } from './steady'

/** Shows what is fresh, but moves nothing while somebody is at the list. */
export function useSteady(fresh: Section[], held: boolean) {
  const [placed, setPlaced] = useState(fresh)
  const [asked, setAsked] = useState(false)
  const moved = !sameOrder(placed, fresh)
  const waits = moved && held && !asked
  if (moved && !waits) {
    setPlaced(fresh)
    setAsked(false)
  }
  return {
    sections: waits ? inOldOrder(placed, fresh) : fresh,
    hasNews: waits,
    /** Lets in what waits, or what comes next: somebody asked for it. */
    showNews: () => setAsked(true),
  }
}
