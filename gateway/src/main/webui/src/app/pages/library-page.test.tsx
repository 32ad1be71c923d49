import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { http } from 'msw'
import { aVideo, backend } from '@/testing/backend'
import { openApp } from '@/testing/open-app'
import { problem, server } from '@/testing/server'

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => aVideo({ id: `video-${at}`, title: `Lesson ${at + 1}` }))

test('the library shows each video with its status, stage and platforms', async () => {
  // given
  backend.videos = [
    aVideo({ title: 'Clouds', pipelineStage: 'review' }),
    aVideo({ id: 'video-2', title: 'Sea', status: 'processing', platforms: [] }),
  ]

  // when
  openApp()

  // then
  const row = (await screen.findByRole('link', { name: 'Clouds' })).closest('tr')
  expect(row).toHaveTextContent(/Ready.*Review.*Private.*Own storage.*4:07/)
  expect(screen.getByText('2 videos')).toBeInTheDocument()
})

test('a search is sent when the typing rests, and stands in the address', async () => {
  // given
  backend.videos = many(3)
  const { user, address } = openApp()
  await screen.findByRole('link', { name: 'Lesson 1' })

  // when
  await user.click(screen.getByRole('searchbox'))
  await user.paste('lesson 3')

  // then
  await waitFor(() =>
    expect(screen.queryByRole('link', { name: 'Lesson 1' })).not.toBeInTheDocument(),
  )
  expect(screen.getByRole('link', { name: 'Lesson 3' })).toBeInTheDocument()
  expect(backend.searches.map((query) => query.get('q'))).toEqual([null, 'lesson 3'])
  expect(address()).toBe('/?q=lesson+3')
})

test('an address with filters narrows the library, and one click widens it again', async () => {
  // given
  backend.videos = [
    aVideo({ title: 'Clouds' }),
    aVideo({ id: 'v2', title: 'Sea', status: 'error' }),
  ]
  const { user, address } = openApp('/?status=error&stage=nonsense')
  await screen.findByRole('link', { name: 'Sea' })

  // when
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))

  // then
  expect(await screen.findByRole('link', { name: 'Clouds' })).toBeInTheDocument()
  expect(address()).toBe('/')
})

test('a tag is completed, narrows the library and keeps the focus', async () => {
  // given
  backend.videos = many(1)
  const { user, address } = openApp('/?status=ready')
  const tag = await screen.findByRole('combobox', { name: 'Tag' })

  // when
  await user.type(tag, 'sk')
  await user.click(await screen.findByRole('option', { name: 'sketch' }))

  // then
  await waitFor(() => expect(address()).toBe('/?status=ready&tag=sketch'))
  expect(tag).toHaveValue('sketch')
  expect(tag).toHaveFocus()
})

test('more videos come on demand', async () => {
  // given
  backend.videos = many(60)
  const { user } = openApp()
  const more = await screen.findByRole('button', { name: 'Show more' })

  // when
  await user.click(more)

  // then
  expect(await screen.findByRole('link', { name: 'Lesson 60' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument()
})

test('an empty library invites to upload', async () => {
  openApp()

  const invitation = (await screen.findByRole('heading', { name: 'Your library is still empty' }))
    .parentElement as HTMLElement
  expect(within(invitation).getByRole('button', { name: 'Upload videos' })).toBeEnabled()
})

test('a library that cannot be loaded says so, and another try helps', async () => {
  // given
  backend.videos = many(1)
  server.use(http.get('*/api/videos', () => problem(503, 'unavailable'), { once: true }))
  const { user } = openApp()
  await screen.findByRole('heading', { name: 'The library could not be loaded' })

  // when
  await user.click(screen.getByRole('button', { name: 'Try again' }))

  // then
  expect(await screen.findByRole('link', { name: 'Lesson 1' })).toBeInTheDocument()
})

test('who only watches is not offered to upload', async () => {
  // given
  backend.videos = many(1)
  backend.me = { subject: 'max', name: 'Max Member', group: 'group-1', roles: ['member'] }

  // when
  openApp()

  // then
  await screen.findByRole('link', { name: 'Lesson 1' })
  expect(screen.queryByRole('button', { name: 'Upload videos' })).not.toBeInTheDocument()
})
