import { expect, test } from 'vitest'
import type { Decision, ProcessingJob, Rendition } from '@/api/types'
import { de } from '@/i18n/de'
import { en } from '@/i18n/en'
import { formats } from '@/i18n/format'
import { aRendition } from '@/testing/backend'
import { decisionText } from './decision-text'
import { rungsOf } from './rungs'

const rendition = (name: string, height: number, bitrate = 1_900_000) =>
  aRendition({ name, width: Math.round((height * 16) / 9), height, bitrate })

const decision = (rendition: string, verdict: Decision['verdict'], bitrate = 0): Decision => ({
  rendition,
  verdict,
  ladderBitrate: 2_800_000,
  bitrate,
})

const rungs = (renditions: Rendition[], decisions: Decision[]) =>
  rungsOf({ renditions, decisions } as ProcessingJob)

const said = (renditions: Rendition[], decisions: Decision[]) =>
  rungs(renditions, decisions).map((rung) => decisionText(en, formats('en'), rung))

test('the versions stand from the largest to the smallest, what was left out at the end', () => {
  const names = rungs(
    [rendition('360p', 360), rendition('audio', 0), rendition('1080p', 1080)],
    [decision('2160p', 'above_source'), decision('480p', 'dropped'), decision('360p', 'encoded')],
  ).map(({ name }) => name)

  expect(names).toEqual(['1080p', '360p', 'audio', '2160p', '480p'])
})

test('why a version is as it is stands in plain words', () => {
  expect(said([rendition('1080p', 1080)], [decision('1080p', 'kept_source', 4_700_000)])).toEqual([
    'This is your original, kept as it is.',
  ])
  expect(said([rendition('720p', 720)], [decision('720p', 'scaled', 1_900_000)])).toEqual([
    'Instead of 2.8 Mbit/s, and looks just as good.',
  ])
  expect(
    said([rendition('720p', 720, 3_400_000)], [decision('720p', 'scaled', 3_400_000)]),
  ).toEqual(['Instead of 2.8 Mbit/s: there is a lot going on in this film.'])
  expect(said([], [decision('480p', 'dropped'), decision('1080p', 'above_source')])).toEqual([
    'Your original is smaller than that.',
    'It would look no better than a smaller one.',
  ])
})

test('figures are written as the language does', () => {
  const [rung] = rungs([rendition('720p', 720)], [decision('720p', 'scaled', 1_900_000)])

  expect(rung && decisionText(de, formats('de'), rung)).toContain('Statt 2,8 Mbit/s')
})

test('what is as always needs no words, nor does a difference that nobody sees', () => {
  expect(said([rendition('720p', 720)], [decision('720p', 'encoded', 2_800_000)])).toEqual([
    undefined,
  ])
  expect(
    said([rendition('720p', 720, 2_810_000)], [decision('720p', 'scaled', 2_700_000)]),
  ).toEqual([undefined])
})
