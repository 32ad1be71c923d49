import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aWorker } from '@/testing/a-queue'
import { aJob, backend } from '@/testing/backend'
import { push } from '@/testing/fake-socket'
import { openApp } from '@/testing/open-app'

const put = (title: string, job: Parameters<typeof aJob>[0]) =>
  backend.jobs.set(title, aJob({ jobId: `job of ${title}`, videoId: title, title, ...job }))

const rowOf = async (title: string) =>
  (await screen.findByRole('link', { name: title })).closest('li') as HTMLElement

const titlesIn = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('link')
    .map((link) => link.textContent)

const cancelByMenu = async (user: ReturnType<typeof openApp>['user'], title: string) => {
  await user.click(await screen.findByRole('button', { name: `Actions for ${title}` }))
  await user.click(await screen.findByRole('menuitem', { name: 'Cancel' }))
}

test('what is cancelled is taken back by one click, and nothing was sent', async () => {
  // given
  put('Sea', { status: 'queued', position: 1 })
  const { user } = openApp('/queue')
  await cancelByMenu(user, 'Sea')
  const row = await rowOf('Sea')
  expect(row).toHaveTextContent('Is being cancelled')

  // when
  await user.click(within(row).getByRole('button', { name: 'Undo' }))

  // then
  expect(row).not.toHaveTextContent('Is being cancelled')
  expect(screen.getByRole('button', { name: 'Actions for Sea' })).toHaveFocus()
  expect(screen.queryByText('“Sea” is being cancelled.')).not.toBeInTheDocument()
  expect(backend.changes).toEqual([])
})

test('what is cancelled is sent when the way back is closed', async () => {
  // given
  put('Sea', { status: 'queued', position: 1 })
  const { user } = openApp('/queue')
  await cancelByMenu(user, 'Sea')
  const toast = (await screen.findByText('“Sea” is being cancelled.')).closest('[role=status]')

  // when
  await user.click(within(toast as HTMLElement).getByRole('button', { name: 'Close' }))

  // then
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Sea' })).not.toBeInTheDocument())
  expect(backend.changes[0]).toMatchObject({
    path: '/api/videos/processing/cancel',
    body: { videoIds: ['Sea'] },
  })
})

test('whoever leaves the page does not take a cancellation back any more', async () => {
  // given
  put('Sea', { status: 'processing' })
  const { user } = openApp('/queue')
  await cancelByMenu(user, 'Sea')

  // when
  act(() => void window.dispatchEvent(new Event('pagehide')))

  // then
  await waitFor(() => expect(backend.jobs.get('Sea')?.status).toBe('cancelled'))
})

test('several are picked with the keyboard and tried again at once', async () => {
  // given
  put('Clouds', { status: 'failed' })
  put('Sea', { status: 'failed' })
  put('Wind', { status: 'queued', position: 1 })
  const { user } = openApp('/queue')
  await rowOf('Clouds')
  screen.getByRole('checkbox', { name: 'Select all: Failed' }).focus()
  await user.keyboard(' ')
  const bar = screen.getByRole('toolbar', { name: 'Selected jobs' })
  expect(bar).toHaveTextContent('2 selected')

  // when
  within(bar).getByRole('button', { name: 'Try 2 again' }).focus()
  await user.keyboard('{Enter}')

  // then
  expect(await screen.findByText('2 films are converted again.')).toBeInTheDocument()
  expect(backend.changes[0]?.body).toEqual({ videoIds: ['Clouds', 'Sea'] })
  expect(screen.queryByRole('toolbar', { name: 'Selected jobs' })).not.toBeInTheDocument()
})

test('a mixed choice offers to each what can be done to it, and Escape drops it', async () => {
  // given
  put('Clouds', { status: 'failed' })
  put('Wind', { status: 'queued', position: 1 })
  const { user } = openApp('/queue')
  await user.click(await screen.findByRole('checkbox', { name: 'Select Clouds' }))
  await user.click(screen.getByRole('checkbox', { name: 'Select Wind' }))
  const bar = within(screen.getByRole('toolbar', { name: 'Selected jobs' }))
  expect(bar.getByRole('button', { name: 'Try 1 again' })).toBeEnabled()
  expect(bar.getByRole('button', { name: 'Cancel 1' })).toBeEnabled()

  // when
  ;(document.activeElement as HTMLElement).blur()
  await user.keyboard('{Escape}')

  // then
  expect(screen.queryByRole('toolbar', { name: 'Selected jobs' })).not.toBeInTheDocument()
})

test('a push brings the list up to date, but not under the pointer', async () => {
  // given
  put('Clouds', { status: 'processing' })
  put('Sea', { status: 'queued', position: 1 })
  const { user } = openApp('/queue')
  await user.hover(await rowOf('Clouds'))
  put('Clouds', { status: 'completed' })
  put('Sea', { status: 'processing', progress: 7 })

  // when
  act(() => push('encode.completed', 'Clouds'))

  // then
  const show = await screen.findByRole('button', { name: 'Show what is new' })
  expect(titlesIn('Under way')).toEqual(['Clouds'])
  expect(await rowOf('Clouds')).toHaveTextContent('Done')
  await user.click(show)
  expect(titlesIn('Under way')).toEqual(['Sea'])
  expect(titlesIn('Done lately')).toEqual(['Clouds'])
})

test('when the pointer goes away, the list shows what is new by itself', async () => {
  // given
  put('Sea', { status: 'queued', position: 1 })
  const { user } = openApp('/queue')
  await user.hover(await rowOf('Sea'))
  put('Sea', { status: 'processing' })
  act(() => push('encode.started', 'Sea'))
  await screen.findByRole('button', { name: 'Show what is new' })

  // when
  await user.hover(screen.getByRole('heading', { level: 1 }))

  // then
  expect(await screen.findByRole('region', { name: 'Under way' })).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: 'Waiting' })).not.toBeInTheDocument()
})

test('more of those that wait come on demand', async () => {
  // given
  for (let at = 1; at <= 30; at++) put(`Lesson ${at}`, { status: 'queued', position: at })
  const { user } = openApp('/queue')

  // when
  await user.click(await screen.findByRole('button', { name: 'Show more' }))

  // then
  expect(await screen.findByRole('link', { name: 'Lesson 30' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument()
})

test('a push moves the bar of a job and that at its encoder together', async () => {
  // given
  put('Clouds', { status: 'processing', progress: 10 })
  const work = { videoId: 'Clouds', title: 'Clouds', stage: 'encoding', progress: 10 }
  backend.queue.workerList = [aWorker({ state: 'working', running: 1, jobs: [work] })]
  openApp('/queue')
  const bar = await screen.findByRole('progressbar', { name: 'Progress of Clouds' })
  put('Clouds', { status: 'processing', progress: 64 })

  // when
  act(() => push('encode.progress', 'Clouds', { progress: 64 }))

  // then
  await waitFor(() => expect(bar).toHaveAttribute('aria-valuenow', '64'))
  const there = screen.getByRole('progressbar', { name: 'Progress of Clouds on its encoder' })
  expect(there).toHaveAttribute('aria-valuenow', '64')
})
