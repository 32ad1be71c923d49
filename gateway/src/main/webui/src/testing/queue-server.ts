import { http } from 'msw'
import type { JobOutcome, JobPriority, JobStatus, ProcessingJob } from '@/api/types'
import { backend } from './backend'
import { note } from './note'
import { reply } from './reply'

const jobs = () => [...backend.jobs.values()]

const count = (status: JobStatus) => jobs().filter((job) => job.status === status).length

const queueStatus = () => ({
  ...backend.queue,
  queued: count('queued'),
  processing: count('processing'),
  retrying: count('retrying'),
  failed: count('failed'),
})

const change = (job: ProcessingJob, changes: Partial<ProcessingJob>) =>
  backend.jobs.set(job.videoId, { ...job, ...changes })

/** Does it to those of the videos whose job is in one of these states. */
const changeAll = (videoIds: string[], from: JobStatus[], to: JobStatus) =>
  videoIds.map((videoId): JobOutcome => {
    const job = backend.jobs.get(videoId)
    if (!job) return { videoId, outcome: 'not_found' }
    if (!from.includes(job.status)) return { videoId, outcome: 'unchanged' }
    change(job, { status: to })
    return { videoId, outcome: 'done' }
  })

/** The part of the encoding service that tells of all jobs of the group. */
export const queue = [
  http.get('*/api/videos/processing/queue-status', () => reply('getQueueStatus', queueStatus())),
  http.get('*/api/videos/processing/jobs', ({ request }) => {
    const query = new URL(request.url).searchParams
    const fits = (name: 'status' | 'priority', job: ProcessingJob) =>
      !query.get(name) || job[name] === query.get(name)
    const found = jobs().filter((job) => fits('status', job) && fits('priority', job))
    if (query.get('order') === 'queue') found.sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    const from = Number(query.get('cursor') ?? 0)
    const to = from + Number(query.get('limit'))
    return reply('listJobs', {
      items: found.slice(from, to),
      total: found.length,
      totalAtLeast: found.length,
      nextCursor: to < found.length ? String(to) : null,
    })
  }),
  http.put('*/api/videos/processing/pause', async ({ request }) => {
    await note(request)
    const { paused } = (await request.json()) as { paused: boolean }
    backend.queue = {
      ...backend.queue,
      groupPaused: paused,
      groupPausedAt: paused ? new Date().toISOString() : null,
      groupPausedBy: paused ? (backend.me?.name ?? null) : null,
    }
    return reply('pauseProcessing', queueStatus())
  }),
  http.post('*/api/videos/processing/retry', async ({ request }) => {
    await note(request)
    const { videoIds } = (await request.json()) as { videoIds: string[] }
    return reply('retryManyJobs', { items: changeAll(videoIds, ['failed', 'cancelled'], 'queued') })
  }),
  http.post('*/api/videos/processing/cancel', async ({ request }) => {
    await note(request)
    const { videoIds } = (await request.json()) as { videoIds: string[] }
    const active: JobStatus[] = ['queued', 'processing', 'retrying']
    return reply('cancelManyJobs', { items: changeAll(videoIds, active, 'cancelled') })
  }),
  http.put('*/api/videos/:id/processing-priority', async ({ params, request }) => {
    await note(request)
    const { priority } = (await request.json()) as { priority: JobPriority }
    const job = backend.jobs.get(String(params.id))
    if (!job) return reply('prioritiseProcessing', { status: 'none' })
    change(job, { priority })
    return reply('prioritiseProcessing', { ...job, priority })
  }),
  http.get('*/api/videos/:id/events', ({ params, request }) => {
    const query = new URL(request.url).searchParams
    const found = backend.events.get(String(params.id)) ?? []
    const from = Number(query.get('cursor') ?? 0)
    const to = from + Number(query.get('limit'))
    return reply('listProcessingEvents', {
      items: found.slice(from, to),
      total: found.length,
      totalAtLeast: found.length,
      nextCursor: to < found.length ? String(to) : null,
    })
  }),
]
