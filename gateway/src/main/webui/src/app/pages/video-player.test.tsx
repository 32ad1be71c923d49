import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { aVideo, backend } from '@/testing/backend'
import { push } from '@/testing/fake-socket'
import { textTracksOf } from '@/testing/fake-text-tracks'
import { openApp } from '@/testing/open-app'

const folder = '/media/bcdn_token=t/g/v/job.1/'

const playing = async () => {
  await screen.findByRole('region', { name: /^Player/ })
  return document.querySelector('video') as HTMLVideoElement
}

const tracksOf = (video: HTMLVideoElement) =>
  [...video.querySelectorAll('track')].map(({ kind, label }) => [kind, label])

beforeEach(() => {
  backend.videos = [aVideo()]
  // this browser plays neither by hls.js nor by itself
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('')
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(() => undefined)
})

test('a browser that knows no HLS plays the file', async () => {
  // given
  const { playback } = backend
  backend.playback = { ...playback, hls: `${folder}master.m3u8`, mp4: `${folder}progressive.mp4` }

  // when
  openApp('/videos/video-1')

  // then
  const video = await playing()
  await waitFor(() => expect(video).toHaveAttribute('src', `${folder}progressive.mp4`))
})

test('a browser that knows no HLS plays as soon as there is a file', async () => {
  // given
  const { playback } = backend
  backend.playback = { ...playback, hls: `${folder}master.m3u8` }
  openApp('/videos/video-1')
  await screen.findByText('This browser cannot play the video.')
  backend.playback = { ...backend.playback, mp4: `${folder}progressive.mp4` }

  // when
  act(() => push('encode.completed', 'video-1'))

  // then
  const video = await playing()
  await waitFor(() => expect(video).toHaveAttribute('src', `${folder}progressive.mp4`))
  expect(screen.queryByText('This browser cannot play the video.')).not.toBeInTheDocument()
})

test('captions, chapters and the stills of the seek bar come with the film', async () => {
  // given
  backend.playback = {
    ...backend.playback,
    mp4: `${folder}progressive.mp4`,
    sprites: `${folder}sprites.vtt`,
    chapters: `${folder}chapters.vtt`,
    captions: [{ language: 'de', label: 'Deutsch', url: `${folder}captions/1.vtt` }],
  }

  // when
  openApp('/videos/video-1')

  // then
  const video = await playing()
  expect(await screen.findByRole('combobox', { name: 'Captions' })).toHaveTextContent('Deutsch')
  expect(tracksOf(video)).toEqual([
    ['captions', 'Deutsch'],
    ['chapters', ''],
    ['metadata', 'thumbnails'],
  ])
})

test('a browser that reads the captions from the stream is not given them once more', async () => {
  // given
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('maybe')
  backend.playback = {
    ...backend.playback,
    hls: `${folder}master.m3u8`,
    sprites: `${folder}sprites.vtt`,
    captions: [{ language: 'de', label: 'Deutsch', url: `${folder}captions/1.vtt` }],
  }
  openApp('/videos/video-1')
  const video = await playing()
  await waitFor(() => expect(video).toHaveAttribute('src', `${folder}master.m3u8`))

  // when
  act(() => textTracksOf(video).bring({ kind: 'subtitles', label: '', language: 'de' }))

  // then
  const choice = await screen.findByRole('combobox', { name: 'Captions' })
  expect([...choice.children].map(({ textContent }) => textContent)).toEqual([
    'No captions',
    'German',
  ])
  expect(tracksOf(video)).toEqual([['metadata', 'thumbnails']])
})

test('how far it is disturbs nobody who only watches', async () => {
  // given
  backend.me = { subject: 'max', name: 'Max Member', group: 'group-1', roles: ['member'] }
  backend.playback = { ...backend.playback, mp4: `${folder}progressive.mp4` }
  openApp('/videos/video-1')
  await playing()
  const asked = vi.spyOn(globalThis, 'fetch')

  // when
  act(() => push('encode.progress', 'video-1'))
  act(() => push('video.updated', 'video-1'))
  await waitFor(() => expect(asked).toHaveBeenCalled())

  // then
  const paths = asked.mock.calls.map(([path]) => String(path))
  expect(paths.filter((path) => path.endsWith('/playback'))).toHaveLength(1)
})
