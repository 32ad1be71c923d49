import type { components } from './schema'

type Schemas = components['schemas']

export type Video = Schemas['Video']
export type VideoPage = Schemas['VideoPage']
export type VideoPlatform = Schemas['PlatformPlace']
export type VideoStatus = Schemas['VideoStatus']
export type Visibility = Schemas['Visibility']
export type Stage = Schemas['PipelineStage']
export type MigrationStatus = Schemas['MigrationStatus']
export type Platform = Schemas['Platform']
export type Playback = Schemas['Playback']
export type TagList = Schemas['TagList']

/** All members of a union, in the order to show them; the compiler tells when the API has got another one. */
const all =
  <Union extends string>() =>
  <const Values extends readonly Union[]>(
    ...values: [Union] extends [Values[number]] ? Values : [missing: Exclude<Union, Values[number]>]
  ) =>
    values as unknown as readonly Union[]

export const videoStatuses = all<VideoStatus>()(
  'empty',
  'uploading',
  'processing',
  'ready',
  'error',
  'archived',
)
export const visibilities = all<Visibility>()('public', 'unlisted', 'private', 'paid')
export const stages = all<Stage>()(
  'draft',
  'recording',
  'editing',
  'review',
  'approved',
  'processing',
  'published',
  'archived',
)
export const migrationStatuses = all<MigrationStatus>()(
  'vimeo_only',
  'migrating',
  'hetzner_primary',
  'hetzner_only',
)
export const platforms = all<Platform>()('vimeo', 'youtube', 'hetzner')

export type Role = 'owner' | 'creator' | 'member' | 'customer'

export interface Me {
  subject: string
  name: string
  group?: string | null
  roles: Role[]
}

export type JobStatus =
  'none' | 'queued' | 'processing' | 'retrying' | 'completed' | 'failed' | 'cancelled'
export type StepStatus = 'pending' | 'active' | 'completed' | 'failed'

/** Playable ones may still grow. */
export type RenditionStatus = 'pending' | 'playable' | 'ready'

export interface Rendition {
  name: string
  width: number
  height: number
  bitrate?: number | null
  codec?: string | null
  status: RenditionStatus
}

/** A known video without a job is `{status: "none"}` and nothing else. */
export interface ProcessingStatus {
  status: JobStatus
  jobId?: string
  stage?: string | null
  stages?: { name: string; status: StepStatus }[]
  progress?: number
  attempt?: number
  maxAttempts?: number
  nextRetryAt?: string | null
  startedAt?: string | null
  elapsedSeconds?: number | null
  etaSeconds?: number | null
  playableAt?: string | null
  completedAt?: string | null
  renditions?: Rendition[]
  error?: { code: string; message: string } | null
}

export interface DailyFigures {
  day: string
  platform: Platform
  views: number
  watchSeconds: number
}

export interface VideoAnalytics {
  items: DailyFigures[]
  totalViews: number
  totalWatchSeconds: number
}
