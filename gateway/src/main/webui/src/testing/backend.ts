import type {
  Me,
  Playback,
  ProcessingEvent,
  ProcessingJob,
  QueueStatus,
  Rendition,
  Video,
} from '@/api/types'
import { aQueue } from './a-queue'

/** One request that changed something, as the server got it. */
export interface Change {
  method: string
  path: string
  headers: Headers
  body: unknown
}

interface Backend {
  me: Me | null
  videos: Video[]
  jobs: Map<string, ProcessingJob>
  /** What is told of the queue; the jobs in it are counted. */
  queue: QueueStatus
  /** What happened to the jobs of a video. */
  events: Map<string, ProcessingEvent[]>
  changes: Change[]
  /** Queries of the list, in their order. */
  searches: URLSearchParams[]
  /** Received bytes by upload. */
  uploads: Map<string, { offset: number; videoId: string; pieces: number[] }>
}

const noPlayback: Playback = {
  hls: null,
  dash: null,
  mp4: null,
  poster: null,
  sprites: null,
  thumbnails: [],
  captions: [],
  chapters: null,
  audioOnly: false,
  fallback: null,
  expiresAt: null,
}

const fresh = (): Backend => ({
  me: { subject: 'clara', name: 'Clara Creator', group: 'group-1', roles: ['creator'] },
  videos: [],
  jobs: new Map(),
  queue: aQueue(),
  events: new Map(),
  changes: [],
  searches: [],
  uploads: new Map(),
})

/** What the server of a test knows. */
export const backend = { ...fresh(), playback: noPlayback }

export const resetBackend = () => Object.assign(backend, fresh(), { playback: noPlayback })

export const aVideo = (video: Partial<Video> = {}): Video => ({
  id: 'video-1',
  title: 'Watercolour for beginners',
  description: 'Clouds and sea',
  tags: ['course'],
  status: 'ready',
  visibility: 'private',
  pipelineStage: 'draft',
  migrationStatus: 'hetzner_only',
  platforms: [{ platform: 'hetzner', status: 'ready' }],
  durationSeconds: 247,
  width: 1920,
  height: 1080,
  sizeBytes: 22_000_000,
  filename: 'clouds.mp4',
  posterUrl: null,
  posterSeconds: null,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-02T10:00:00Z',
  version: 3,
  ...video,
})

export const aJob = (job: Partial<ProcessingJob> = {}): ProcessingJob => ({
  jobId: 'job-1',
  videoId: 'video-1',
  title: 'Watercolour for beginners',
  generation: 1,
  status: 'processing',
  priority: 'normal',
  position: null,
  expectedStartSeconds: null,
  takeovers: 0,
  stage: 'encoding',
  stages: [
    { name: 'probing', status: 'completed' },
    { name: 'encoding', status: 'active' },
    { name: 'publishing', status: 'pending' },
  ],
  progress: 10,
  attempt: 1,
  maxAttempts: 4,
  nextRetryAt: null,
  requestedAt: '2026-11-02T10:00:00Z',
  startedAt: '2026-11-02T10:00:01Z',
  elapsedSeconds: 5,
  etaSeconds: 50,
  playableAt: null,
  completedAt: null,
  workerId: null,
  renditions: [],
  speed: null,
  framesPerSecond: null,
  timeToPlayableSeconds: null,
  decisions: [],
  adaptations: [],
  savedBitsPerSecond: 0,
  error: null,
  errors: [],
  ...job,
})

export const aRendition = (rendition: Partial<Rendition> = {}): Rendition => ({
  name: '720p',
  width: 1280,
  height: 720,
  bitrate: 1_900_000,
  codec: 'avc1.64001f',
  status: 'ready',
  progress: 100,
  origin: 'encoded',
  ...rendition,
})
