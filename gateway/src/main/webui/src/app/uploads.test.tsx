import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { expect, test } from 'vitest'
import { backend } from '@/testing/backend'
import { fileOf } from '@/testing/file-of'
import { openApp } from '@/testing/open-app'
import { problem, server } from '@/testing/server'

const picker = () => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('no place to pick a file')
  return input
}

const tray = () => screen.findByRole('region', { name: 'Uploads' })

test('a picked file is uploaded, and its video is one click away', async () => {
  // given
  const { user } = openApp()
  await screen.findByRole('heading', { name: 'Library' })

  // when
  await user.upload(picker(), fileOf('My_first film.mp4'))

  // then
  const link = await within(await tray()).findByRole('link', {
    name: 'To the video My_first film.mp4',
  })
  expect(link).toHaveAttribute('href', '/videos/video-of-upload-1')
  expect(await within(await tray()).findByText('Uploaded')).toBeInTheDocument()
  expect(backend.uploads.get('upload-1')?.offset).toBe(40)
  const metadata = backend.changes[0]?.headers.get('Upload-Metadata')?.split(',')
  expect(metadata).toContain(`title ${btoa('My first film')}`)
})

test('files can be dropped anywhere on the page', async () => {
  // given
  openApp()
  await screen.findByRole('heading', { name: 'Library' })
  const file = fileOf('dropped.mp4')
  const dataTransfer = { types: ['Files'], items: [{ kind: 'file', getAsFile: () => file }] }
  fireEvent.dragEnter(window, { dataTransfer })
  await screen.findByRole('heading', { name: 'Drop to upload' })

  // when
  fireEvent.drop(window, { dataTransfer })

  // then
  expect(await within(await tray()).findByText('Uploaded')).toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: 'Drop to upload' })).not.toBeInTheDocument()
})

test('a text that is named like a film is not sent at all', async () => {
  // given
  const { user } = openApp()
  await screen.findByRole('heading', { name: 'Library' })

  // when
  await user.upload(picker(), new File(['#!/bin/sh'], 'film.mp4', { type: 'video/mp4' }))

  // then
  expect(
    await within(await tray()).findByText(/This is no video and no sound that we know/),
  ).toBeInTheDocument()
  expect(backend.changes).toEqual([])
})

test('a full store is explained, and the upload goes on when there is room', async () => {
  // given
  server.use(http.post('*/api/upload/video', () => problem(507, 'storage_full'), { once: true }))
  const { user } = openApp()
  await screen.findByRole('heading', { name: 'Library' })
  await user.upload(picker(), fileOf('film.mp4'))
  await within(await tray()).findByText(/The storage is nearly full/)

  // when
  await user.click(screen.getByRole('button', { name: 'Try film.mp4 again' }))

  // then
  expect(await within(await tray()).findByText('Uploaded')).toBeInTheDocument()
})

test('a cancelled upload can be brought back', async () => {
  // given
  const silence = new Promise<never>(() => undefined)
  server.use(http.patch('*/api/upload/video/:id', () => silence))
  const { user } = openApp()
  await screen.findByRole('heading', { name: 'Library' })
  await user.upload(picker(), fileOf('film.mp4'))
  await user.click(await screen.findByRole('button', { name: 'Cancel film.mp4' }))
  await waitFor(() =>
    expect(screen.queryByRole('region', { name: 'Uploads' })).not.toBeInTheDocument(),
  )
  server.resetHandlers()

  // when
  await user.click(screen.getByRole('button', { name: 'Undo' }))

  // then
  expect(await within(await tray()).findByText('Uploaded')).toBeInTheDocument()
  expect(backend.uploads.size).toBe(1)
})
