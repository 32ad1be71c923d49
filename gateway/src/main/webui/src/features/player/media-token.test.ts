import { expect, test } from 'vitest'
import { placeOf, tokenOf, withToken } from './media-token'

const old = '/media/bcdn_token=HS256-a_b&expires=1&token_path=%2Fg%2Fv%2F/g/v/job.1/v720/3.m4s'
const fresh = '/media/bcdn_token=HS256-$1&expires=2&token_path=%2Fg%2Fv%2F/g/v/job.1/master.m3u8'

test('a segment is asked for with the fresh token', () => {
  expect(withToken(old, tokenOf(fresh))).toBe(
    '/media/bcdn_token=HS256-$1&expires=2&token_path=%2Fg%2Fv%2F/g/v/job.1/v720/3.m4s',
  )
})

test('a segment of a folder that the fresh token does not open keeps its own token', () => {
  expect(withToken(old, tokenOf(fresh.replace('%2Fg%2Fv%2F', '%2Fg%2Fw%2F')))).toBe(old)
})

test('a link without a token stays as it is', () => {
  expect(withToken('/media/g/v/1.m4s', tokenOf('/media/g/v/master.m3u8'))).toBe('/media/g/v/1.m4s')
})

test('two links to the same files are one place, whatever their tokens', () => {
  expect(placeOf(fresh)).toBe('/media/g/v/job.1/master.m3u8')
})
