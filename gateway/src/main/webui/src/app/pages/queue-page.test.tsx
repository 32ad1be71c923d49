import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { expect, test } from 'vitest'
import type { JobPriority, ProcessingJob } from '@/api/types'
import { aWorker } from '@/testing/a-queue'
import { aJob, backend } from '@/testing/backend'
import { openApp } from '@/testing/open-app'
import { problem, server } from '@/testing/server'

const put = (...jobs: Partial<ProcessingJob>[]) =>
  jobs.forEach((job, at) => {
    const id = `video-${at + 1}`
    backend.jobs.set(id, aJob({ jobId: `job-${at + 1}`, videoId: id, ...job }))
  })

const section = (name: string) => screen.findByRole('region', { name })

const rowOf = async (title: string) =>
  (await screen.findByRole('link', { name: title })).closest('li') as HTMLElement

test('what is under way and what waits is told in words', async () => {
  // given
  put(
    { title: 'Clouds', progress: 42, etaSeconds: 180, speed: 2.34, workerId: 'encoder-1' },
    { title: 'Sea', status: 'queued', position: 1, expectedStartSeconds: 480 },
  )
  backend.queue = { ...backend.queue, expectedStartSeconds: 1200 }

  // when
  openApp('/queue')

  // then
  expect(
    await screen.findByText(
      '1 film is being converted, 1 waits; a new one would start in about 20 minutes',
    ),
  ).toBeInTheDocument()
  const clouds = await section('Under way')
  const bar = within(clouds).getByRole('progressbar', { name: 'Progress of Clouds' })
  expect(bar).toHaveAttribute('aria-valuenow', '42')
  expect(clouds).toHaveTextContent(
    'Making the versions · about 3 min left · 2.3× playing speed · on encoder-1',
  )
  expect(await section('Waiting')).toHaveTextContent(/Place 1 in the queue.*Sea.*Starts in about 8/)
})

test('what failed says why, and one click tries it again', async () => {
  // given
  const error = { code: 'media.too-demanding', message: 'Too much.' }
  put({ title: 'Clouds', status: 'failed', attempt: 4, error })
  const { user } = openApp('/queue')
  expect(await rowOf('Clouds')).toHaveTextContent(/This video needs more memory.*/)

  // when
  await user.click(screen.getByRole('button', { name: 'Try Clouds again' }))

  // then
  expect(await screen.findByText('The film is converted again.')).toBeInTheDocument()
  expect(backend.changes[0]).toMatchObject({
    path: '/api/videos/processing/retry',
    body: { videoIds: ['video-1'] },
  })
  await waitFor(() => expect(screen.queryByText(/needs more memory/)).not.toBeInTheDocument())
})

test('a priority is chosen in the menu of a job that waits', async () => {
  // given
  put({ title: 'Sea', status: 'queued', position: 3 })
  const { user } = openApp('/queue')
  await user.click(await screen.findByRole('button', { name: 'Actions for Sea' }))

  // when
  await user.click(await screen.findByRole('menuitemradio', { name: /Urgent/ }))

  // then
  expect(await screen.findByText('“Sea”: Urgent')).toBeInTheDocument()
  expect(backend.changes[0]).toMatchObject({
    method: 'PUT',
    path: '/api/videos/video-1/processing-priority',
    body: { priority: 'urgent' },
  })
})

test('an address narrows the queue, and one click widens it again', async () => {
  // given
  const priorities: JobPriority[] = ['normal', 'bulk']
  put(...priorities.map((priority) => ({ title: priority, status: 'queued', priority }) as const))
  const { user, address } = openApp('/queue?status=queued&priority=bulk&page=nonsense')
  await rowOf('bulk')
  expect(screen.queryByRole('link', { name: 'normal' })).not.toBeInTheDocument()

  // when
  await user.click(screen.getByRole('radio', { name: /^All/ }))

  // then
  await waitFor(() => expect(address()).toBe('/queue?priority=bulk'))
})

test('the owner pauses and lets it go on', async () => {
  // given
  backend.me = { subject: 'anna', name: 'Anna', group: 'group-1', roles: ['owner'] }
  put({ title: 'Sea', status: 'queued', position: 1 })
  const { user } = openApp('/queue')
  await user.click(await screen.findByRole('button', { name: 'Pause' }))
  expect(await screen.findByText(/^Paused by Anna since/)).toBeInTheDocument()
  expect(await rowOf('Sea')).toHaveTextContent('Waits until the queue goes on')

  // when
  await user.click(screen.getByRole('button', { name: 'Continue' }))

  // then
  expect(await screen.findByText(/^1 film waits/)).toBeInTheDocument()
  expect(backend.changes.map(({ body }) => body)).toEqual([{ paused: true }, { paused: false }])
})

test('who is no owner sees a pause and cannot end it', async () => {
  // given
  backend.queue = { ...backend.queue, groupPaused: true, groupPausedBy: 'Anna' }

  // when
  openApp('/queue')

  // then
  expect(await screen.findByText('Paused by Anna')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Continue' })).not.toBeInTheDocument()
})

test('each encoder tells what it does for the team, and how much for others', async () => {
  // given
  const work = { videoId: 'video-1', title: 'Clouds', stage: 'encoding', progress: 42 }
  backend.queue.workerList = [
    aWorker({ state: 'working', running: 3, jobs: [work] }),
    aWorker({ name: 'encoder-2', state: 'lost' }),
  ]

  // when
  openApp('/queue')

  // then
  const encoders = within(await section('Encoders'))
  const [first] = encoders.getAllByRole('listitem')
  expect(first).toHaveTextContent(/encoder-1.*Working.*3 of 4 places.*2 films of other teams/)
  expect(first).toHaveTextContent(/Clouds.*Making the versions · 42%/)
  expect(encoders.getByText('Not heard of')).toBeInTheDocument()
})

test('a queue without jobs says that there is nothing to do', async () => {
  openApp('/queue')

  expect(await screen.findByRole('heading', { name: 'Nothing to do' })).toBeInTheDocument()
  expect(await screen.findByRole('heading', { name: 'Nothing here' })).toBeInTheDocument()
})

test('a queue that cannot be loaded says so, and another try helps', async () => {
  // given
  put({ title: 'Clouds' })
  const refuse = () => problem(503, 'service_unavailable')
  server.use(http.get('*/api/videos/processing/jobs', refuse))
  const { user } = openApp('/queue')
  await screen.findByRole('heading', { name: 'The queue could not be loaded' })
  server.resetHandlers()

  // when
  await user.click(screen.getByRole('button', { name: 'Try again' }))

  // then
  await rowOf('Clouds')
})

test('who only watches is not offered the queue', async () => {
  // given
  backend.me = { subject: 'max', name: 'Max Member', group: 'group-1', roles: ['member'] }

  // when
  openApp('/queue')

  // then
  expect(
    await screen.findByRole('heading', { name: 'This page is for those who manage videos' }),
  ).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Queue' })).not.toBeInTheDocument()
})
