import type { components } from './schema/encoding'

type Described = components['schemas']

/** What became of a rung of the ladder. */
export type Verdict = 'encoded' | 'scaled' | 'kept_source' | 'dropped' | 'above_source'

export interface Decision {
  /** Such as 720p. */
  rendition: string
  verdict: Verdict
  /** What the ladder gives it, bits a second. */
  ladderBitrate: number
  /** What it has; 0 where it is not made. */
  bitrate: number
}

/** What the description of the encoding service does not have yet; goes when `npm run schema` brings it. */
interface News {
  /** Of late, while it is processed; 1 is as fast as it plays. */
  speed: number | null
  framesPerSecond: number | null
  timeToPlayableSeconds: number | null
  decisions: Decision[]
  savedBitsPerSecond: number
}

export type Rendition = Described['Rendition'] &
  Partial<{
    /** 0 to 100. */
    progress: number
    origin: 'encoded' | 'source'
  }>

export type ProcessingJob = Omit<Described['ProcessingJob'], 'renditions'> &
  Partial<News> & { renditions: Rendition[] }

/** A known video without a job is `{status: "none"}` and nothing else. */
export type ProcessingStatus = Described['NoProcessing'] | ProcessingJob
