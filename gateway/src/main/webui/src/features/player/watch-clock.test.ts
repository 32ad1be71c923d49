import { expect, test } from 'vitest'
import { WatchClock } from './watch-clock'

test('only the time that played counts', () => {
  // given
  const clock = new WatchClock()

  // when
  clock.start(0)
  clock.start(2_000)
  clock.stop(10_000)
  clock.stop(60_000)
  clock.start(100_000)

  // then
  expect(clock.seconds(103_500)).toBe(13.5)
})
