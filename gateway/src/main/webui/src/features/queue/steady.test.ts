import { expect, test } from 'vitest'
import { aJob } from '@/testing/backend'
import { inOldOrder, sameOrder, type Section } from './steady'

const section = (status: Section['status'], ...ids: string[]): Section => ({
  status,
  jobs: ids.map((jobId) => aJob({ jobId, status })),
  total: ids.length,
  hasMore: false,
})

const shown = (sections: Section[]) =>
  sections.map(({ jobs }) => jobs.map(({ jobId, status }) => `${jobId} ${status}`))

test('while the list is held, each job stays where it was and tells how it is now', () => {
  // given
  const old = [section('processing', 'a'), section('queued', 'b', 'c')]
  const fresh = [
    section('processing', 'b'),
    section('queued', 'new', 'c'),
    section('completed', 'a'),
  ]

  // when
  const held = inOldOrder(old, fresh)

  // then
  expect(shown(held)).toEqual([['a completed'], ['b processing', 'c queued']])
})

test('a job that is in no list any more is shown as it was last seen', () => {
  const held = inOldOrder([section('failed', 'a')], [section('failed')])

  expect(shown(held)).toEqual([['a failed']])
})

test('two lists are the same only with the same jobs at the same places', () => {
  const list = [section('queued', 'a', 'b')]

  expect(sameOrder(list, [section('queued', 'a', 'b')])).toBe(true)
  expect(sameOrder(list, [section('queued', 'b', 'a')])).toBe(false)
  expect(sameOrder(list, [section('queued', 'a'), section('failed', 'b')])).toBe(false)
})
