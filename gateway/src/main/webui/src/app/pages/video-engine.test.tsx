import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aJob, aVideo, backend } from '@/testing/backend'
import { openApp } from '@/testing/open-app'

const rendition = {
  name: '720p',
  width: 1280,
  height: 720,
  bitrate: 1_900_000,
  codec: 'avc1.64001f',
  progress: 0,
  origin: 'encoded',
} as const

test('each version shows how far it is, and why it is as it is', async () => {
  // given
  backend.videos = [aVideo({ status: 'processing' })]
  backend.jobs.set(
    'video-1',
    aJob({
      renditions: [{ ...rendition, status: 'playable', progress: 38, origin: 'encoded' }],
      decisions: [
        { rendition: '720p', verdict: 'scaled', ladderBitrate: 2_800_000, bitrate: 1_900_000 },
      ],
      speed: 3.24,
      framesPerSecond: 77.6,
      savedBitsPerSecond: 900_000,
    }),
  )

  // when
  openApp('/videos/video-1')

  // then
  const bar = await screen.findByRole('progressbar', { name: 'Progress of 720p' })
  expect(bar).toHaveAttribute('aria-valuenow', '38')
  expect(screen.getByText(/Needs only 1.9 Mbit\/s instead of 2.8/)).toBeInTheDocument()
  expect(screen.getByText('3.2× playing speed · 78 pictures/s')).toBeInTheDocument()
  expect(screen.getByText(/saves 0.9 Mbit\/s/)).toBeInTheDocument()
})

test('when it could be watched stands there after the end too', async () => {
  // given
  backend.videos = [aVideo()]
  backend.jobs.set('video-1', aJob({ status: 'completed', timeToPlayableSeconds: 3.6 }))

  // when
  openApp('/videos/video-1', 'de')

  // then
  expect(await screen.findByText(/Abspielbar 4 Sek. nach dem Upload/)).toBeInTheDocument()
})

test('a step that is not known keeps its name, and a version the size of it', async () => {
  // given
  backend.videos = [aVideo({ status: 'processing' })]
  const stages = [{ name: 'polishing', status: 'active' } as const]
  const renditions = [{ ...rendition, name: '720p AV1', status: 'pending' } as const]
  backend.jobs.set('video-1', aJob({ stages, renditions }))

  // when
  openApp('/videos/video-1')

  // then
  expect(await screen.findByText('polishing')).toBeInTheDocument()
  expect(screen.getByText('720p AV1')).toBeInTheDocument()
})
