import type { default as Hls, Level } from 'hls.js'
import { expect, test } from 'vitest'
import { levelOf, offerTheSame, qualitiesOf } from './hls-levels'

const level = (width: number, height: number, bitrate: number, folder = `v${height}`) =>
  ({ width, height, bitrate, uri: `/media/bcdn_token=t/g/v/job.1/${folder}/index.m3u8` }) as Level

const reading = (...levels: Level[]) => ({ levels }) as Hls

const small = level(640, 360, 800_000)
const large = level(1920, 1080, 5_000_000)
const upright = level(608, 1080, 1_400_000)
const source = level(1920, 1080, 9_000_000, 'source')

test('a quality is called by its shorter side, whichever way the picture stands', () => {
  expect(qualitiesOf([small, upright]).map(({ name }) => name)).toEqual(['360p', '608p'])
})

test('of two streams of one size the better is offered', () => {
  expect(qualitiesOf([small, large, source])).toEqual([
    { name: '360p', bitrate: 800_000 },
    { name: '1080p', bitrate: 9_000_000 },
  ])
  expect(levelOf([small, large, source], '1080p')).toBe(2)
})

test('a quality that is not there leaves it to the line', () => {
  expect(levelOf([small], '1080p')).toBe(-1)
  expect(levelOf([small], undefined)).toBe(-1)
})

test('sound alone has no qualities to choose from', () => {
  expect(qualitiesOf([level(0, 0, 128_000, 'a')])).toEqual([])
})

test('a fresh token makes no other stream, and neither does the order', () => {
  const renewed = { ...small, uri: small.uri.replace('bcdn_token=t', 'bcdn_token=u') } as Level

  expect(offerTheSame(reading(small, large), reading(large, renewed))).toBe(true)
})

test('a quality that joined or left, or another folder, is another offer', () => {
  const moved = { ...small, uri: small.uri.replace('job.1', 'job.2') } as Level

  expect(offerTheSame(reading(small), reading(small, large))).toBe(false)
  expect(offerTheSame(reading(small, source), reading(small))).toBe(false)
  expect(offerTheSame(reading(small), reading(moved))).toBe(false)
})
