import { createStore } from './store'

export interface Toast {
  id: number
  text: string
  tone: 'good' | 'bad' | 'plain'
  action?: { label: string; run: () => void } | undefined
  /** Runs when it went away without its action having been taken. */
  onGone?: (() => void) | undefined
  /** How long it stays, milliseconds. */
  lasts: number
}

let lastId = 0

export const toasts = createStore<Toast[]>([])

/** Takes it away as if it had never been there. */
export const withdrawToast = (id: number) =>
  toasts.set((shown) => shown.filter((toast) => toast.id !== id))

export function dismissToast(toast: Toast) {
  withdrawToast(toast.id)
  toast.onGone?.()
}

export function takeAction(toast: Toast) {
  withdrawToast(toast.id)
  toast.action?.run()
}

/** Gives the number by which it can be withdrawn. */
export function showToast(toast: Pick<Toast, 'text'> & Partial<Omit<Toast, 'id'>>) {
  const lasts = toast.lasts ?? (toast.action ? 10_000 : 6_000)
  const oldest = toasts.get().length > 3 ? toasts.get()[0] : undefined
  if (oldest) dismissToast(oldest)
  const id = ++lastId
  toasts.set((shown) => [...shown, { tone: 'plain', ...toast, lasts, id }])
  return id
}
