import type { components as Analytics } from './schema/analytics'
import type { components as Catalog } from './schema/catalog'
import type { components as Encoding } from './schema/encoding'
import type { components as Gateway } from './schema/gateway'

type Schemas = Catalog['schemas']

export type Video = Schemas['Video']
export type VideoPage = Schemas['VideoPage']
export type VideoPlatform = Schemas['PlatformPlace']
export type VideoStatus = Schemas['VideoStatus']
export type Visibility = Schemas['Visibility']
export type Stage = Schemas['PipelineStage']
export type MigrationStatus = Schemas['MigrationStatus']
export type Platform = Schemas['Platform']
export type Playback = Schemas['Playback']
export type Thumbnail = Schemas['Thumbnail']
export type TagPage = Schemas['TagPage']

export type Decision = Encoding['schemas']['RenditionDecision']
export type Verdict = Encoding['schemas']['RenditionVerdict']
export type Rendition = Encoding['schemas']['Rendition']
export type ProcessingJob = Encoding['schemas']['ProcessingJob']
/** A known video without a job is `{status: "none"}` and nothing else. */
export type ProcessingStatus = Encoding['schemas']['NoProcessing'] | ProcessingJob
export type ProcessingError = Encoding['schemas']['ProcessingError']
export type ProcessingStage = Encoding['schemas']['ProcessingStage']
/** Playable ones may still grow. */
export type RenditionStatus = Encoding['schemas']['RenditionStatus']
export type JobStatus = Encoding['schemas']['JobStatus']
export type JobPriority = Encoding['schemas']['JobPriority']
export type JobPage = Encoding['schemas']['ProcessingJobPage']
export type JobOutcome = Encoding['schemas']['JobOutcome']
export type JobOutcomes = Encoding['schemas']['JobOutcomes']
export type QueueStatus = Encoding['schemas']['QueueStatus']
export type QueueWorker = Encoding['schemas']['EncodingWorker']
export type ProcessingEvent = Encoding['schemas']['ProcessingEvent']
export type ProcessingEventPage = Encoding['schemas']['ProcessingEventPage']

export type VideoReport = Analytics['schemas']['VideoReport']
export type PlatformDay = Analytics['schemas']['PlatformDay']

export type Me = Gateway['schemas']['Me']
/** Cumulative, so that a lost or repeated one changes nothing. */
export type Heartbeat = Gateway['schemas']['Heartbeat']

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
/** In the order in which people look after them. */
export const jobStatuses = all<JobStatus>()(
  'processing',
  'queued',
  'retrying',
  'failed',
  'completed',
  'cancelled',
)
/** The first is taken first. */
export const jobPriorities = all<JobPriority>()('urgent', 'normal', 'bulk')
