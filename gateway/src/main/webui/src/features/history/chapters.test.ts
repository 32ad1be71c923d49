import { expect, test } from 'vitest'
import { anEvent } from '@/testing/a-queue'
import { chaptersOf, latest } from './chapters'

const story = [
  anEvent({ jobId: 'a', at: '2026-11-02T12:00:00Z', type: 'requested' }),
  anEvent({ jobId: 'a', at: '2026-11-02T12:01:00Z', type: 'failed' }),
  anEvent({ jobId: 'a', at: '2026-11-04T12:00:00Z', type: 'retry_requested' }),
  anEvent({ jobId: 'b', at: '2026-11-04T12:05:00Z', type: 'requested' }),
  anEvent({ jobId: 'b', at: '2026-11-04T12:06:00Z', type: 'completed' }),
]

const outline = (chapters: ReturnType<typeof chaptersOf>) =>
  chapters.map(({ job, begins, events }) => [job, begins, events.map(({ type }) => type)])

test('each job and each day is a chapter of its own', () => {
  expect(outline(chaptersOf(story))).toEqual([
    [1, true, ['requested', 'failed']],
    [1, false, ['retry_requested']],
    [2, true, ['requested', 'completed']],
  ])
})

test('the newest are kept, with the chapter that they stand in', () => {
  expect(outline(latest(chaptersOf(story), 4))).toEqual([
    [1, true, ['failed']],
    [1, false, ['retry_requested']],
    [2, true, ['requested', 'completed']],
  ])
})
