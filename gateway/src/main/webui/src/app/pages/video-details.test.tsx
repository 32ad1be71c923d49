import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { expect, test } from 'vitest'
import { aVideo, backend } from '@/testing/backend'
import { openApp } from '@/testing/open-app'
import { problem, server } from '@/testing/server'

const open = () => openApp('/videos/video-1')

test('saving sends what changed and the version that it was based on', async () => {
  // given
  backend.videos = [aVideo({ version: 7 })]
  const { user } = open()
  await user.type(await screen.findByLabelText(/Title/), ' and others')
  await user.type(screen.getByRole('combobox', { name: 'Tags' }), 'sky{Enter}')

  // when
  await user.click(screen.getByRole('button', { name: 'Save' }))

  // then
  await screen.findByText('Saved')
  const [change] = backend.changes
  expect(change?.body).toEqual({
    title: 'Watercolour for beginners and others',
    tags: ['course', 'sky'],
  })
  expect(change?.headers.get('If-Match')).toBe('"7"')
  expect(change?.headers.get('X-Ozean')).toBe('1')
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
})

test('tags that the group uses already are offered', async () => {
  // given
  backend.videos = [aVideo()]
  const { user } = open()

  // when
  await user.type(await screen.findByRole('combobox', { name: 'Tags' }), 'sk')
  await user.click(await screen.findByRole('option', { name: 'sketch' }))

  // then
  expect(screen.getByText('sketch')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled()
})

test('a video without a title is not sent', async () => {
  // given
  backend.videos = [aVideo()]
  const { user } = open()
  await user.clear(await screen.findByLabelText(/Title/))

  // when
  await user.click(screen.getByRole('button', { name: 'Save' }))

  // then
  expect(await screen.findByText('A video needs a title.')).toBeInTheDocument()
  expect(screen.getByLabelText(/Title/)).toHaveFocus()
  expect(backend.changes).toEqual([])
})

test('what the server says of a field stands at the field', async () => {
  // given
  backend.videos = [aVideo()]
  server.use(
    http.patch('*/api/videos/:id', () =>
      problem(422, 'invalid', {
        errors: [{ field: 'description', message: 'No advertising, please.' }],
      }),
    ),
  )
  const { user } = open()
  await user.type(await screen.findByLabelText('Description'), ' Buy now')

  // when
  await user.click(screen.getByRole('button', { name: 'Save' }))

  // then
  await waitFor(() =>
    expect(screen.getByLabelText('Description')).toHaveAccessibleDescription(
      'No advertising, please.',
    ),
  )
})

test('when two people changed the same field, this one chooses', async () => {
  // given
  backend.videos = [aVideo()]
  const { user } = open()
  await user.type(await screen.findByLabelText(/Title/), ', mine')
  await user.type(screen.getByLabelText('Description'), ', mine')
  backend.videos = [aVideo({ title: 'Theirs', tags: ['theirs'], version: 4 })]
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const dialog = await screen.findByRole('dialog', { name: 'Somebody else changed this video' })

  // when
  await user.click(within(dialog).getByRole('radio', { name: 'Theirs: Theirs' }))
  await user.click(within(dialog).getByRole('button', { name: 'Save this choice' }))

  // then
  await screen.findByText('Saved')
  expect(backend.videos[0]).toMatchObject({
    title: 'Theirs',
    tags: ['theirs'],
    description: 'Clouds and sea, mine',
    version: 5,
  })
})
