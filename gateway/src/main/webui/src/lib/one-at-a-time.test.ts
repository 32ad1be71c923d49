import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time'

test('however often it is called for meanwhile, it is done once more and not at the same time', async () => {
  // given
  const ends: (() => void)[] = []
  const call = oneAtATime(() => new Promise<void>((end) => ends.push(end)))
  const first = call()

  // when
  void call()
  void call()
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await Promise.resolve()
  await Promise.resolve()
  ends[1]?.()
  await first

  // then
  expect(ends).toHaveLength(2)
})
