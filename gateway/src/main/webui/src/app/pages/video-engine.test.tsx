import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aJob, aRendition, aVideo, backend } from '@/testing/backend'
import { openApp } from '@/testing/open-app'

test('each version shows how far it is, and why it is as it is', async () => {
  // given
  backend.videos = [aVideo({ status: 'processing' })]
  backend.jobs.set(
    'video-1',
    aJob({
      renditions: [aRendition({ status: 'playable', progress: 38 })],
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
  expect(screen.getByText(/Instead of 2.8 Mbit\/s/)).toBeInTheDocument()
  expect(screen.getByText('3.2× playing speed · 78 pictures/s')).toBeInTheDocument()
  expect(screen.getByText(/need 0.9 Mbit\/s less than usual/)).toBeInTheDocument()
})

test('what is done to all pictures stands there in words', async () => {
  // given
  backend.videos = [aVideo()]
  const adaptations = ['tone_mapped', 'deinterlaced'] as const
  const renditions = [aRendition()]
  backend.jobs.set(
    'video-1',
    aJob({ status: 'completed', renditions, adaptations: [...adaptations] }),
  )

  // when
  openApp('/videos/video-1', 'de')

  // then
  expect(await screen.findByText(/Dein Original ist in HDR/)).toBeInTheDocument()
  expect(screen.getByText(/damit Bewegungen flüssig bleiben/)).toBeInTheDocument()
})

test('a film that broke off says so in the place of its picture', async () => {
  // given
  backend.videos = [aVideo({ status: 'error' })]
  const error = { code: 'truncated', message: 'This video ends before it should.' }
  backend.jobs.set('video-1', aJob({ status: 'failed', error }))

  // when
  openApp('/videos/video-1')

  // then
  expect(await screen.findAllByText(/the video ends too early/)).toHaveLength(2)
  expect(screen.queryByText(/Process the video again/)).not.toBeInTheDocument()
})

test('what went wrong on our side may be tried again with the same file', async () => {
  // given
  backend.videos = [aVideo({ status: 'error' })]
  const error = { code: 'out_of_space', message: 'There was not enough room.' }
  backend.jobs.set('video-1', aJob({ status: 'failed', error }))

  // when
  openApp('/videos/video-1')

  // then
  expect(await screen.findByText(/Process the video again/)).toBeInTheDocument()
})

test('a film that plays already stays as it was when another processing fails', async () => {
  // given
  backend.videos = [aVideo({ status: 'ready' })]
  const error = { code: 'out_of_space', message: 'There was not enough room.' }
  backend.jobs.set('video-1', aJob({ status: 'failed', error }))

  // when
  openApp('/videos/video-1')

  // then
  expect(await screen.findByText(/people see the film as it was before/)).toBeInTheDocument()
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
  const renditions = [aRendition({ name: '720p AV1', status: 'pending', progress: 0 })]
  backend.jobs.set('video-1', aJob({ stages, renditions }))

  // when
  openApp('/videos/video-1')

  // then
  expect(await screen.findByText('polishing')).toBeInTheDocument()
  expect(screen.getByText('720p AV1')).toBeInTheDocument()
})
