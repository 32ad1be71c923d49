import { api } from '@/api/client'

/** Cumulative, so that a lost or repeated one changes nothing. */
export interface Heartbeat {
  videoId: string
  sessionId: string
  /** Rises within a session, from 1. */
  sequence: number
  secondsWatched: number
  positionSeconds: number
}

// keepalive lets the last one out while the page goes away.
export const sendHeartbeat = (heartbeat: Heartbeat) =>
  api.post<void>('/api/playback/heartbeat', heartbeat, { keepalive: true }).catch(() => undefined)
