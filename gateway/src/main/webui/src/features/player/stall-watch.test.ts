import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchStalls } from './stall-watch'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const player = () => ({ paused: false, ended: false, seeking: false, currentTime: 8 })

test('a video that stands still with nothing under way is told, and again', () => {
  // given
  const told: number[] = []
  watchStalls(
    player() as HTMLVideoElement,
    () => false,
    (times) => told.push(times),
  )

  // when
  vi.advanceTimersByTime(7000)

  // then
  expect(told).toEqual([1, 2])
})

test('waiting for a slow line is no stall, nor is a pause', () => {
  // given
  const told: number[] = []
  const paused = { ...player(), paused: true }
  watchStalls(
    player() as HTMLVideoElement,
    () => true,
    (times) => told.push(times),
  )
  watchStalls(
    paused as HTMLVideoElement,
    () => false,
    (times) => told.push(times),
  )

  // when
  vi.advanceTimersByTime(60_000)

  // then
  expect(told).toEqual([])
})
