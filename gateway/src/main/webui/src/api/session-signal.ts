import { createStore } from '@/lib/store'

/** Whether the server said 401 since the last sign-in; what waits for a session watches this. */
export const sessionLost = createStore(false)

export const sessionEnded = () => sessionLost.set(true)
export const sessionRenewed = () => sessionLost.set(false)

const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ozean-session')

/** The window that signed in tells the others. */
export const announceSignIn = () => channel?.postMessage('signed-in')

export const onSignInElsewhere = (listener: () => void) => {
  channel?.addEventListener('message', listener)
  return () => channel?.removeEventListener('message', listener)
}
