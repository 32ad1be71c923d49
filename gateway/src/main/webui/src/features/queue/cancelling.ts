import { createStore } from '@/lib/store'
import { showToast, withdrawToast } from '@/lib/toasts'

/** The videos whose jobs are cancelled in a moment, each with the way back. */
export const cancelling = createStore<ReadonlyMap<string, () => void>>(new Map())

const forget = (videoIds: Iterable<string>) => {
  const gone = new Set(videoIds)
  cancelling.set((known) => new Map([...known].filter(([id]) => !gone.has(id))))
}

const waiting = new Set<() => void>()

// whoever leaves the page does not take it back any more
window.addEventListener('pagehide', () => waiting.forEach((send) => send()))

interface Words {
  text: string
  undo: string
}

/**
 * Says that jobs are cancelled, and does it once there is no way back.
 *
 * @param send gets those that were not taken back one by one; must not fail
 */
export function cancelSoon(
  videoIds: string[],
  words: Words,
  send: (ids: string[]) => Promise<void>,
) {
  const open = new Set(videoIds)
  const cancelNow = () => {
    if (!waiting.delete(cancelNow)) return
    void send([...open]).then(() => forget(open))
  }
  const keep = (ids: string[]) => {
    if (!waiting.has(cancelNow)) return
    ids.forEach((id) => open.delete(id))
    forget(ids)
    if (open.size > 0) return
    waiting.delete(cancelNow)
    withdrawToast(toast)
  }
  waiting.add(cancelNow)
  cancelling.set(
    (known) => new Map([...known, ...videoIds.map((id) => [id, () => keep([id])] as const)]),
  )
  const toast = showToast({
    text: words.text,
    action: { label: words.undo, run: () => keep([...open]) },
    onGone: cancelNow,
  })
}
