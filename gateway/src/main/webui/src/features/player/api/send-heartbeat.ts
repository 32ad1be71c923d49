import { api } from '@/api/client'
import type { Heartbeat } from '@/api/types'

// keepalive lets the last one out while the page goes away.
export const sendHeartbeat = (heartbeat: Heartbeat) =>
  api.post<void>('/api/playback/heartbeat', heartbeat, { keepalive: true }).catch(() => undefined)
