import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anEvent } from '@/testing/a-queue'
import { aJob, aVideo, backend } from '@/testing/backend'
import { openApp } from '@/testing/open-app'

const panel = () => screen.findByRole('region', { name: 'What happened so far' })

const minute = (at: number) => new Date(Date.UTC(2026, 10, 2, 10, at)).toISOString()

test('the page of a video tells what happened to its processing, in words', async () => {
  // given
  backend.videos = [aVideo()]
  backend.jobs.set('video-1', aJob({ status: 'completed' }))
  backend.events.set('video-1', [
    anEvent({ type: 'requested', attempt: 0, workerId: null }),
    anEvent({ type: 'started' }),
    anEvent({ type: 'taken_over', workerId: 'encoder-2', details: { lostWorker: 'encoder-1' } }),
    anEvent({ type: 'completed' }),
  ])

  // when
  openApp('/videos/video-1')

  // then
  const story = within(await panel())
  await waitFor(() => expect(story.getAllByRole('listitem')).toHaveLength(4))
  expect(story.getByText('Conversion started on encoder-1 (try 1 of 4)')).toBeInTheDocument()
  expect(story.getByText('encoder-1 was lost; encoder-2 took over')).toBeInTheDocument()
  expect(story.getByText('Done: all versions are ready')).toBeInTheDocument()
})

test('a long history shows its end, and the beginning on demand', async () => {
  // given
  backend.videos = [aVideo()]
  backend.jobs.set('video-1', aJob({ status: 'completed' }))
  const many = Array.from({ length: 9 }, (_, at) => anEvent({ at: minute(at), attempt: at }))
  backend.events.set('video-1', many)
  const { user } = openApp('/videos/video-1')
  const story = within(await panel())

  // when
  await user.click(await story.findByRole('button', { name: 'Show 3 earlier entries' }))

  // then
  expect(story.getAllByRole('listitem')).toHaveLength(9)
})

test('a very long history is read on in pieces', async () => {
  // given
  backend.videos = [aVideo()]
  backend.jobs.set('video-1', aJob({ status: 'completed' }))
  const many = Array.from({ length: 130 }, (_, at) => anEvent({ at: minute(at), attempt: at }))
  backend.events.set('video-1', many)
  const { user } = openApp('/videos/video-1')
  const story = within(await panel())

  // when
  await user.click(await story.findByRole('button', { name: 'Show what came later' }))

  // then
  expect(await story.findByText('Conversion started on encoder-1 (try 129 of 4)')).toBeVisible()
})
