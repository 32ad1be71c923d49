import type { ProcessingEvent, QueueStatus, QueueWorker } from '@/api/types'

export const aWorker = (worker: Partial<QueueWorker> = {}): QueueWorker => ({
  name: 'encoder-1',
  state: 'idle',
  seenSecondsAgo: 2,
  slots: 3,
  openings: 1,
  running: 0,
  jobs: [],
  ...worker,
})

export const aQueue = (queue: Partial<QueueStatus> = {}): QueueStatus => ({
  queued: 0,
  processing: 0,
  retrying: 0,
  failed: 0,
  oldestWaitSeconds: 0,
  workers: 1,
  maxConcurrent: 3,
  paused: false,
  opening: 0,
  opened: 0,
  maxOpenings: 1,
  groupPaused: false,
  groupPausedAt: null,
  groupPausedBy: null,
  completedLastHour: 0,
  throughputPerHour: null,
  expectedStartSeconds: 0,
  running: 0,
  workerList: [aWorker()],
  ...queue,
})

export const anEvent = (event: Partial<ProcessingEvent> = {}): ProcessingEvent => ({
  jobId: 'job-1',
  at: '2026-11-02T10:00:00Z',
  type: 'started',
  attempt: 1,
  workerId: 'encoder-1',
  code: null,
  message: null,
  details: null,
  ...event,
})
