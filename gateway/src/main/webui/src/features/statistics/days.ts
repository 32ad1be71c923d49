import type { PlatformDay } from '@/api/types'

export interface Day {
  day: string
  views: number
  watchSeconds: number
}

const dayMs = 86_400_000

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)

/** The last days without a gap, all platforms together, the oldest first; days are UTC. */
export function lastDays(items: PlatformDay[], count: number, now = Date.now()): Day[] {
  const days = new Map<string, Day>()
  for (let back = count - 1; back >= 0; back--) {
    const day = isoDay(now - back * dayMs)
    days.set(day, { day, views: 0, watchSeconds: 0 })
  }
  for (const { day, views, watchSeconds } of items) {
    const known = days.get(day)
    if (!known) continue
    known.views += views
    known.watchSeconds += watchSeconds
  }
  return [...days.values()]
}

export interface PlatformSum {
  platform: string
  views: number
  watchSeconds: number
}

/** What each platform has of it, the most watched first. */
export function byPlatform(items: PlatformDay[]): PlatformSum[] {
  const sums = new Map<string, PlatformSum>()
  for (const { platform, views, watchSeconds } of items) {
    const known = sums.get(platform) ?? { platform, views: 0, watchSeconds: 0 }
    known.views += views
    known.watchSeconds += watchSeconds
    sums.set(platform, known)
  }
  return [...sums.values()].sort((a, b) => b.views - a.views)
}
