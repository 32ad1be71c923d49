import { expect, test } from 'vitest'
import type { ProcessingEvent, ProcessingJob } from '@/api/types'
import { de } from '@/i18n/de'
import { en } from '@/i18n/en'
import { formats } from '@/i18n/format'
import { anEvent } from '@/testing/a-queue'
import { aJob } from '@/testing/backend'
import { sentenceOf } from './sentence'

const tell = (event: Partial<ProcessingEvent>, job: Partial<ProcessingJob> = {}) =>
  sentenceOf({ t: en, format: formats('en'), event: anEvent(event), job: aJob(job) })

test('a beginning says where and which try it is', () => {
  expect(tell({ type: 'started', attempt: 2 })).toBe('Conversion started on encoder-1 (try 2 of 4)')
  expect(tell({ type: 'started', jobId: 'older' })).toBe('Conversion started on encoder-1 (try 1)')
})

test('the long id of an encoder is cut to what tells it from others', () => {
  const workerId = 'house-0192f3a4-7c1e-7a55-9b1c-0d2f4a6b8c9d'

  expect(tell({ type: 'resumed', workerId })).toBe('Conversion resumed on house-0192')
})

test('a take-over says who was lost and who goes on', () => {
  const details = { lostWorker: 'encoder-2' }

  expect(tell({ type: 'taken_over', details })).toBe('encoder-2 was lost; encoder-1 took over')
  expect(tell({ type: 'taken_over' })).toBe('The encoder was lost; another one took over')
})

test('a failure says why and when it goes on', () => {
  // given
  const failed = { type: 'retrying', code: 'source_unreadable', message: 'S3: 503' }
  const nextRetryAt = '2026-11-02T10:05:00Z'

  // when
  const sentence = tell({ ...failed, details: { nextRetryAt } })

  // then
  const at = formats('en').time(nextRetryAt)
  expect(sentence).toBe(
    `Failed (try 1 of 4): The stored original could not be read. Next try at ${at}.`,
  )
  expect(tell(failed)).toBe('Failed (try 1 of 4): The stored original could not be read.')
})

test('a cancellation says why, if that is known', () => {
  expect(tell({ type: 'cancelled', code: 'replaced', message: 'A newer request.' })).toBe(
    'The processing was cancelled: A newer one took its place.',
  )
  expect(tell({ type: 'cancelled' })).toBe('The processing was cancelled')
})

test('a change of priority says what it is now', () => {
  expect(tell({ type: 'priority_changed', code: 'bulk' })).toBe('Priority changed to “No hurry”')
  expect(tell({ type: 'priority_changed', code: 'cosmic' })).toBe('The priority was changed')
})

test('what a newer server tells is shown in its own words', () => {
  expect(tell({ type: 'segments_checked', message: 'All 12 are there.' })).toBe(
    'Segments checked: All 12 are there.',
  )
  expect(tell({ type: 'failed', code: 'media.odd', message: 'This film is odd.' })).toBe(
    'Given up (try 1 of 4): This film is odd.',
  )
})

test('every known event has a sentence in both languages', () => {
  expect(Object.keys(de.history.sentences)).toEqual(Object.keys(en.history.sentences))
})
