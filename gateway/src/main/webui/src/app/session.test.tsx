import { screen, waitFor } from '@testing-library/react'
import { http } from 'msw'
import { expect, test } from 'vitest'
import { aVideo, backend } from '@/testing/backend'
import { openApp } from '@/testing/open-app'
import { problem, server } from '@/testing/server'

test('who is not signed in is led to the login and back to the page', async () => {
  // given
  backend.me = null
  window.history.replaceState(null, '', '/videos/video-1?x=1')

  // when
  openApp('/videos/video-1')

  // then
  const door = await screen.findByRole('link', { name: 'Sign in' })
  expect(door).toHaveAttribute('href', '/login?to=%2Fvideos%2Fvideo-1%3Fx%3D1')
})

test('a session that ends while somebody types loses nothing', async () => {
  // given
  backend.videos = [aVideo()]
  const { user } = openApp('/videos/video-1')
  await user.type(await screen.findByLabelText(/Title/), '!')
  server.use(http.patch('*/api/videos/:id', () => problem(401, 'unauthorized'), { once: true }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByRole('dialog', { name: 'Your session has ended' })

  // when
  window.dispatchEvent(new Event('focus'))

  // then
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(screen.getByLabelText(/Title/)).toHaveValue('Watercolour for beginners!')
  expect(screen.getByText('Welcome back. You can go on.')).toBeInTheDocument()
})

test('the language can be changed, and is remembered', async () => {
  // given
  const { user } = openApp()
  await user.click(await screen.findByRole('button', { name: 'Account: Clara Creator' }))

  // when
  await user.click(await screen.findByRole('menuitemradio', { name: 'Deutsch' }))

  // then
  expect(await screen.findByRole('heading', { name: 'Mediathek' })).toBeInTheDocument()
  expect(document.documentElement.lang).toBe('de')
  expect(localStorage.getItem('ozean-language')).toBe('de')
})
