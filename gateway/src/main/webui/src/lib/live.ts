import { createStore } from './store'

export interface LiveMessage {
  type: string
  videoId: string
  /** Left out for who may only know that there is news. */
  data?: Record<string, unknown>
}

type Listener = (message: LiveMessage) => void

const longestPauseMs = 30_000

/** Whether pushes arrive at the moment; whoever needs news asks by itself while they do not. */
export const liveConnected = createStore(false)

const listeners = new Set<Listener>()
let socket: WebSocket | undefined
let retryTimer: ReturnType<typeof setTimeout> | undefined
let failures = 0

const address = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`

function receive(event: MessageEvent) {
  try {
    const message = JSON.parse(String(event.data)) as LiveMessage
    if (message.type) listeners.forEach((listener) => listener(message))
  } catch {
    // a message that we cannot read is a message of a newer server
  }
}

function closed() {
  liveConnected.set(false)
  socket = undefined
  if (listeners.size === 0) return
  const pause = Math.min(longestPauseMs, 1000 * 2 ** failures++)
  retryTimer = setTimeout(connect, pause * (0.5 + Math.random() / 2))
}

function connect() {
  clearTimeout(retryTimer)
  if (socket) return
  socket = new WebSocket(address())
  socket.addEventListener('open', () => {
    failures = 0
    liveConnected.set(true)
  })
  socket.addEventListener('message', receive)
  socket.addEventListener('close', closed)
}

/** One connection serves all listeners; it lives as long as there is one. */
export function listenLive(listener: Listener) {
  listeners.add(listener)
  connect()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearTimeout(retryTimer)
    socket?.close()
  }
}
