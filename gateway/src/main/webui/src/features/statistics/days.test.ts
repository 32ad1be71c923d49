import { expect, test } from 'vitest'
import { byPlatform, lastDays } from './days'

const noon = Date.UTC(2026, 10, 21, 12)

test('days without a viewing are there too, and platforms are added up', () => {
  // given
  const items = [
    { day: '2026-11-20', platform: 'hetzner', views: 2, watchSeconds: 60 },
    { day: '2026-11-20', platform: 'vimeo', views: 1, watchSeconds: 30 },
    { day: '2026-10-01', platform: 'hetzner', views: 9, watchSeconds: 9 },
  ] as const

  // when
  const days = lastDays([...items], 3, noon)

  // then
  expect(days).toEqual([
    { day: '2026-11-19', views: 0, watchSeconds: 0 },
    { day: '2026-11-20', views: 3, watchSeconds: 90 },
    { day: '2026-11-21', views: 0, watchSeconds: 0 },
  ])
})

test('each platform has its sum, the most watched first', () => {
  // given
  const items = [
    { day: '2026-11-20', platform: 'hetzner', views: 1, watchSeconds: 60 },
    { day: '2026-11-20', platform: 'vimeo', views: 2, watchSeconds: 30 },
    { day: '2026-11-21', platform: 'vimeo', views: 3, watchSeconds: 10 },
  ] as const

  // when
  const sums = byPlatform([...items])

  // then
  expect(sums).toEqual([
    { platform: 'vimeo', views: 5, watchSeconds: 40 },
    { platform: 'hetzner', views: 1, watchSeconds: 60 },
  ])
})
