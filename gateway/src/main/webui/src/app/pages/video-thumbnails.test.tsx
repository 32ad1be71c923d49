import { screen, waitFor } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { aVideo, backend } from '@/testing/backend'
import { openApp } from '@/testing/open-app'
import { problem, server } from '@/testing/server'

const stillAt = (seconds: number) => ({ url: `/media/thumbs/${seconds}.jpg`, seconds })

const open = () => openApp('/videos/video-1')

beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(() => undefined)
  backend.videos = [aVideo({ version: 7 })]
  backend.playback = { ...backend.playback, thumbnails: [stillAt(3.5), stillAt(12), stillAt(61)] }
})

test('a click on a picture makes it the poster', async () => {
  // given
  const { user } = open()

  // when
  await user.click(await screen.findByRole('button', { name: 'Picture at 0:12' }))

  // then
  await screen.findByText('The poster was changed.')
  const [change] = backend.changes
  expect(change).toMatchObject({ path: '/api/videos/video-1/thumbnail', body: { seconds: 12 } })
  expect(change?.headers.get('If-Match')).toBe('"7"')
  expect(screen.getByRole('button', { name: 'Picture at 0:12' })).toBeVisible()
  await waitFor(() =>
    expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName('Picture at 0:12'),
  )
})

test('a picked poster can be taken back', async () => {
  // given
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: 'Picture at 1:01' }))

  // when
  await user.click(await screen.findByRole('button', { name: 'Undo' }))

  // then
  await screen.findByText('The poster is as it was.')
  expect(backend.changes.map(({ body }) => body)).toEqual([{ seconds: 61 }, { seconds: null }])
  expect(backend.videos[0]?.posterSeconds).toBeNull()
})

test('the arrow keys go from picture to picture, and Enter picks', async () => {
  // given
  const { user } = open()
  const automatic = await screen.findByRole('button', {
    name: 'Automatic: choose the picture for me',
  })
  automatic.focus()

  // when
  await user.keyboard('{ArrowRight}{End}{ArrowLeft}{Enter}')

  // then
  await screen.findByText('The poster was changed.')
  expect(backend.videos[0]?.posterSeconds).toBe(12)
})

test('a picture that is gone is explained', async () => {
  // given
  server.use(http.put('*/api/videos/:id/thumbnail', () => problem(422, 'no_thumbnail')))
  const { user } = open()

  // when
  await user.click(await screen.findByRole('button', { name: 'Picture at 0:12' }))

  // then
  expect(
    await screen.findByText('This picture is not there any more. Choose another one.'),
  ).toBeInTheDocument()
})

test('who picks a poster while typing can save without a question', async () => {
  // given
  const { user } = open()
  await user.type(await screen.findByLabelText(/Title/), ' and others')
  await user.click(screen.getByRole('button', { name: 'Picture at 0:12' }))
  await screen.findByText('The poster was changed.')
  await waitFor(() =>
    expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName('Picture at 0:12'),
  )

  // when
  await user.click(screen.getByRole('button', { name: 'Save' }))

  // then
  await screen.findByText('Saved')
  expect(backend.videos[0]).toMatchObject({
    title: 'Watercolour for beginners and others',
    posterSeconds: 12,
  })
})

test('while there are no pictures yet, it says when there will be', async () => {
  // given
  backend.videos = [aVideo({ status: 'processing' })]
  backend.playback = { ...backend.playback, thumbnails: [] }

  // when
  open()

  // then
  expect(await screen.findByText(/as soon as the first ones are made/)).toBeInTheDocument()
})

test('who only watches picks nothing', async () => {
  // given
  backend.me = { subject: 'max', name: 'Max Member', group: 'group-1', roles: ['member'] }

  // when
  open()

  // then
  await screen.findByText('Clouds and sea')
  expect(screen.queryByRole('heading', { name: 'Poster' })).not.toBeInTheDocument()
})
