import { expect, test } from 'vitest'
import type { QueueStatus } from '@/api/types'
import { de } from '@/i18n/de'
import { en } from '@/i18n/en'
import { formats } from '@/i18n/format'
import { aQueue } from '@/testing/a-queue'
import { figuresOf, headlineOf } from './headline'

const english = formats('en')
const title = (queue: Partial<QueueStatus>) => headlineOf(en, english, aQueue(queue)).title

test('how many are converted and wait, and when a new one would start, is one sentence', () => {
  const queue = { processing: 3, queued: 12, expectedStartSeconds: 480 }

  expect(title(queue)).toBe(
    '3 films are being converted, 12 wait; a new one would start in about 8 minutes',
  )
  expect(headlineOf(de, formats('de'), aQueue(queue)).title).toBe(
    '3 Filme werden umgewandelt, 12 warten; ein neuer würde in etwa 8 Minuten beginnen',
  )
})

test('what there is none of is not said', () => {
  expect(title({ queued: 1, expectedStartSeconds: null })).toBe('1 film waits')
  expect(title({ retrying: 2, expectedStartSeconds: 3 })).toBe(
    '2 films are tried again later; a new one would start at once',
  )
  expect(title({})).toBe('Nothing to do')
})

test('what keeps the queue from going on comes before the numbers', () => {
  const busy = { processing: 1, queued: 4 }

  expect(title({ ...busy, paused: true, groupPaused: true })).toBe('Maintenance: new jobs wait')
  expect(title({ ...busy, paused: true, workers: 0 })).toBe('No encoder is running')
})

test('a pause says who and since when, as far as that is known', () => {
  // given
  const since = new Date()
  since.setHours(0, 3)
  const at = since.toISOString()

  // when
  const paused = headlineOf(
    en,
    english,
    aQueue({ queued: 2, groupPaused: true, groupPausedAt: at, groupPausedBy: 'Anna' }),
  )

  // then
  expect(paused.title).toBe(`Paused by Anna since ${english.time(at)}`)
  expect(paused.details[0]).toBe('2 films wait.')
  expect(title({ groupPaused: true })).toBe('Paused')
})

test('how long the first has waited is said of retries too', () => {
  expect(figuresOf(en, english, aQueue({ retrying: 1, oldestWaitSeconds: 7200 }))).toEqual([
    'the first in line has waited 2 hr',
  ])
  expect(figuresOf(en, english, aQueue({ queued: 1, oldestWaitSeconds: 59 }))).toEqual([])
})

test('figures that nobody knows yet are left out', () => {
  const known = { throughputPerHour: 6.44, completedLastHour: 1, running: 2 }

  expect(figuresOf(en, english, aQueue())).toEqual([])
  expect(figuresOf(en, english, aQueue(known))).toEqual([
    'About 6.4 films an hour',
    '1 done in the last hour',
    '2 of 4 places in use',
  ])
})
