import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aJob, aRendition, aVideo, backend } from '@/testing/backend'
import { push } from '@/testing/fake-socket'
import { fileOf } from '@/testing/file-of'
import { openApp } from '@/testing/open-app'

const open = (language?: 'de' | 'en') => openApp('/videos/video-1', language)

test('an archived video comes back by one click', async () => {
  // given
  backend.videos = [aVideo()]
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: 'Archive' }))
  await screen.findByText('This video is archived')

  // when
  await user.click(screen.getByRole('button', { name: 'Undo' }))

  // then
  await waitFor(() => expect(screen.queryByText('This video is archived')).not.toBeInTheDocument())
  expect(backend.videos[0]?.status).toBe('ready')
})

test('a push brings headline, steps and versions of one moment', async () => {
  // given
  backend.videos = [aVideo({ status: 'processing' })]
  backend.jobs.set('video-1', aJob())
  open()
  await screen.findByText('Under way')
  const stages = [
    { name: 'encoding', status: 'completed' },
    { name: 'packaging', status: 'active' },
  ] as const
  backend.jobs.set(
    'video-1',
    aJob({
      stage: 'packaging',
      stages: [...stages],
      progress: 96.4,
      etaSeconds: 30,
      renditions: [aRendition()],
    }),
  )

  // when
  act(() => push('encode.progress', 'video-1', { jobId: 'job-1', stage: 'encoding', progress: 41 }))

  // then
  const card = within(screen.getByRole('region', { name: 'Processing' }))
  const bar = card.getByRole('progressbar', { name: 'Progress of processing' })
  await waitFor(() => expect(bar).toHaveAttribute('aria-valuetext', '96%'))
  const [step] = card.getAllByRole('listitem', { current: 'step' })
  expect(step).toHaveTextContent('Putting the file for downloads together')
  expect(card.getAllByText('Putting the file for downloads together')).toHaveLength(2)
  expect(card.getByText(/ready/)).toBeInTheDocument()
  expect(card.getByText(/about 30 sec left/)).toBeInTheDocument()
})

test('a video that is still being made does not read as ready', async () => {
  // given
  backend.videos = [aVideo({ status: 'ready' })]
  backend.jobs.set('video-1', aJob())

  // when
  open()

  // then
  expect(await screen.findByText('Processing', { selector: '.mantine-Badge-label' })).toBeVisible()
  expect(screen.queryByText('Ready')).not.toBeInTheDocument()
})

test('who only watches learns at once that there is something to watch', async () => {
  // given
  backend.me = { subject: 'max', name: 'Max Member', group: 'group-1', roles: ['member'] }
  backend.videos = [aVideo({ status: 'processing' })]
  open()
  await screen.findByText('The video is being prepared')
  backend.videos = [aVideo()]
  const fallback = { platform: 'vimeo', embedUrl: 'https://player.vimeo.com/video/1' } as const
  backend.playback = { ...backend.playback, fallback }

  // when
  act(() => push('video.updated', 'video-1'))

  // then
  expect(await screen.findByText('Ready')).toBeInTheDocument()
  expect(await screen.findByRole('link', { name: 'Watch on Vimeo' })).toBeInTheDocument()
})

test('a job that failed says why in the person’s language, and can be tried again', async () => {
  // given
  backend.videos = [aVideo({ status: 'error' })]
  const error = { code: 'truncated', message: 'This video ends before it should.' }
  backend.jobs.set('video-1', aJob({ status: 'failed', error }))
  const { user } = open('de')
  await screen.findAllByText(/Ein Teil der Datei fehlt/)

  // when
  await user.click(screen.getByRole('button', { name: 'Noch einmal verarbeiten' }))

  // then
  await screen.findByText('Das Video wird noch einmal verarbeitet.')
  expect(backend.changes.map(({ path }) => path)).toEqual(['/api/videos/video-1/retry-processing'])
})

test('a video that only another platform plays leads there', async () => {
  // given
  backend.videos = [aVideo({ migrationStatus: 'vimeo_only' })]
  const embedUrl = 'https://player.vimeo.com/video/76979871'
  backend.playback = { ...backend.playback, fallback: { platform: 'vimeo', embedUrl } }

  // when
  open()

  // then
  expect(await screen.findByRole('link', { name: 'Watch on Vimeo' })).toHaveAttribute(
    'href',
    embedUrl,
  )
})

test('a video of nobody’s is not there', async () => {
  open()

  expect(
    await screen.findByRole('heading', { name: 'This video does not exist' }),
  ).toBeInTheDocument()
  expect(document.title).toBe('This video does not exist – Ozean')
})

test('who only watches sees what is said of a video, and no forms', async () => {
  // given
  backend.me = { subject: 'max', name: 'Max Member', group: 'group-1', roles: ['member'] }
  backend.videos = [aVideo()]

  // when
  open()

  // then
  expect(await screen.findByText('Clouds and sea')).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Archive' })).not.toBeInTheDocument()
})

test('a file that failed can be replaced by another one', async () => {
  // given
  backend.videos = [aVideo({ status: 'error' })]
  const error = { code: 'truncated', message: 'This video ends before it should.' }
  backend.jobs.set('video-1', aJob({ status: 'failed', error }))
  const { user } = open()
  await screen.findByRole('button', { name: 'Upload a file for this video' })

  // when
  const input = document.querySelector('input[type=file]')
  await user.upload(input as HTMLInputElement, fileOf('again.mp4'))

  // then
  await waitFor(() => expect(backend.uploads.get('upload-1')?.offset).toBe(40))
  const metadata = backend.changes[0]?.headers.get('Upload-Metadata')?.split(',')
  expect(metadata).toContain(`videoId ${btoa('video-1')}`)
})

test('a video whose processing was cancelled does not read as failed', async () => {
  // given
  backend.videos = [aVideo({ status: 'error' })]
  backend.jobs.set('video-1', aJob({ status: 'cancelled' }))

  // when
  open()

  // then
  expect(await screen.findByText('The processing was cancelled')).toBeInTheDocument()
  expect(screen.queryByText('This video could not be processed')).not.toBeInTheDocument()
})
