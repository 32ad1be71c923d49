import { beforeEach, expect, test, vi } from 'vitest'
import { playNatively } from './native-stream'
import type { Links, Stream } from './stream'

const first = '/media/bcdn_token=t/g/v/job.1/progressive.mp4'
const moved = '/media/bcdn_token=t/g/v/job.2/progressive.mp4'
const silent = {
  onQualities: () => undefined,
  onQuality: () => undefined,
  onRefused: () => undefined,
  onFailed: () => undefined,
  onUnsupported: () => undefined,
}
const mp4 = (link: string): Links => ({ hls: null, mp4: link })

let media: HTMLVideoElement
let stream: Stream

beforeEach(() => {
  media = document.createElement('video')
  vi.spyOn(media, 'load').mockImplementation(() => undefined)
  stream = playNatively(media, 'mp4', first, 0, silent)
})

test('a film that moved goes on at the same place, as fast and as loud as before', () => {
  // given
  const play = vi.spyOn(media, 'play').mockResolvedValue()
  vi.spyOn(media, 'paused', 'get').mockReturnValue(false)
  media.currentTime = 12.5
  media.playbackRate = 1.5
  media.volume = 0.4

  // when
  stream.renew(mp4(moved))
  media.currentTime = 0
  media.dispatchEvent(new Event('loadedmetadata'))

  // then
  expect(media.getAttribute('src')).toBe(moved)
  expect(media.currentTime).toBe(12.5)
  expect(media.defaultPlaybackRate).toBe(1.5)
  expect(media.volume).toBe(0.4)
  expect(play).toHaveBeenCalledOnce()
})

test('a film that is paused stays so when it moves', () => {
  // given
  const play = vi.spyOn(media, 'play').mockResolvedValue()

  // when
  stream.renew(mp4(moved))

  // then
  expect(media.getAttribute('src')).toBe(moved)
  expect(play).not.toHaveBeenCalled()
})

test('the link that plays already is not opened again', () => {
  // given
  const open = vi.spyOn(media, 'src', 'set')

  // when
  stream.renew(mp4(first))

  // then
  expect(open).not.toHaveBeenCalled()
})
