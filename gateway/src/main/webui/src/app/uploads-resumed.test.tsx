import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { backend } from '@/testing/backend'
import { fileOf } from '@/testing/file-of'
import { openApp } from '@/testing/open-app'
import { server } from '@/testing/server'

/** An upload from before a reload, of which the server has so many bytes. */
const leftBefore = (offset: number) => {
  backend.uploads.set('old', { offset, videoId: 'video-9', pieces: [] })
  localStorage.setItem(
    'tus::ozean|clara|new|40|1|film.mp4::1',
    JSON.stringify({
      size: 40,
      metadata: { filename: 'film.mp4', filetype: 'video/mp4', videoId: 'video-9' },
      creationTime: '2026-11-21',
      uploadUrl: '/api/upload/video/old',
    }),
  )
}

const tray = () => screen.findByRole('region', { name: 'Uploads' })

test('an upload from before a reload asks for its file and goes on where it stopped', async () => {
  // given
  leftBefore(30)
  const { user } = openApp()
  await within(await tray()).findByText(/Pick the same file again/)

  // when
  const again = (await tray()).querySelector('input[type=file]')
  await user.upload(again as HTMLInputElement, fileOf('film.mp4'))

  // then
  expect(await within(await tray()).findByText('Uploaded')).toBeInTheDocument()
  expect(backend.uploads.get('old')?.pieces).toEqual([10])
  expect(backend.uploads.size).toBe(1)
})

test('an upload whose last answer a reload swallowed is done', async () => {
  // given
  leftBefore(40)

  // when
  openApp()

  // then
  const link = await within(await tray()).findByRole('link', { name: 'To the video film.mp4' })
  expect(link).toHaveAttribute('href', '/videos/video-9')
  expect(localStorage).toHaveLength(0)
})

test('an upload that the server puts together says so, and is done by itself', async () => {
  // given
  leftBefore(40)
  let assembled = false
  server.use(
    http.head('*/api/upload/video/:id', () => {
      const headers = { 'Upload-Offset': '40', 'Upload-Length': '40' }
      return assembled
        ? new HttpResponse(null, { headers })
        : new HttpResponse(null, { status: 503, headers: { ...headers, 'Retry-After': '1' } })
    }),
  )
  openApp()
  await within(await tray()).findByText(/being put together on the server/)
  expect(screen.queryByText(/Interrupted/)).not.toBeInTheDocument()

  // when
  assembled = true

  // then
  expect(await within(await tray()).findByText('Uploaded')).toBeInTheDocument()
  expect(localStorage).toHaveLength(0)
})

test('an upload that could not be put together says that it has to be sent again', async () => {
  // given
  leftBefore(40)
  server.use(
    http.head(
      '*/api/upload/video/:id',
      () => new HttpResponse(null, { headers: { 'Upload-Offset': '40', 'Retry-After': '1' } }),
      { once: true },
    ),
    http.head('*/api/upload/video/:id', () => new HttpResponse(null, { status: 410 })),
  )

  // when
  openApp()

  // then
  expect(await within(await tray()).findByText(/did not arrive whole/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Try film.mp4 again' })).not.toBeInTheDocument()
})

test('a server that does not answer after a reload is asked until it does', async () => {
  // given
  leftBefore(30)
  let down = true
  const answer = () =>
    down ? new HttpResponse(null, { status: 503, headers: { 'Retry-After': '1' } }) : undefined
  server.use(http.head('*/api/upload/video/:id', answer))
  openApp()
  await within(await tray()).findByText(/cannot tell yet/)

  // when
  down = false

  // then
  expect(await within(await tray()).findByText(/Pick the same file again/)).toBeInTheDocument()
})

test('a server that stumbles while an upload goes on does not get all of it again', async () => {
  // given
  leftBefore(30)
  const { user } = openApp()
  await within(await tray()).findByText(/Pick the same file again/)
  const stumble = () => new HttpResponse(null, { status: 503 })
  server.use(http.head('*/api/upload/video/:id', stumble, { once: true }))

  // when
  const again = (await tray()).querySelector('input[type=file]')
  await user.upload(again as HTMLInputElement, fileOf('film.mp4'))

  // then
  expect(await within(await tray()).findByText('Uploaded')).toBeInTheDocument()
  expect(backend.uploads.get('old')?.pieces).toEqual([10])
  expect(backend.uploads.size).toBe(1)
})
