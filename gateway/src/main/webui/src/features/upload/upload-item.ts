import type { Problem } from '@/api/problem'
import type { Refusal } from './file-check'

export type UploadState =
  | 'queued'
  | 'uploading'
  | 'paused'
  /** no line; goes on by itself */
  | 'offline'
  /** the session ended; goes on after signing in */
  | 'session'
  /** all was sent; the server makes one file of it */
  | 'assembling'
  /** known from before a reload; the server cannot tell yet how it stands */
  | 'unanswered'
  | 'done'
  | 'failed'
  /** known from before a reload; the file has to be picked again */
  | 'interrupted'
  /** known from before a reload; the browser can open the file itself */
  | 'reopenable'

/** One file on its way, as the tray shows it. */
export interface UploadItem {
  id: string
  fingerprint: string
  name: string
  size: number
  state: UploadState
  sent: number
  bytesPerSecond?: number | undefined
  videoId?: string | undefined
  problem?: Problem | undefined
  refusal?: Refusal | undefined
}

export const isActive = ({ state }: UploadItem) =>
  state === 'uploading' || state === 'queued' || state === 'offline' || state === 'session'

export const isOver = ({ state }: UploadItem) => state === 'done' || state === 'failed'

/** What the server is asked about until it has a last word. */
export const isAskedAfter = ({ state }: UploadItem) =>
  state === 'assembling' || state === 'unanswered'

/** As people see it: when the last byte is sent, it is the server's turn. */
export const shownState = ({ state, sent, size }: UploadItem): UploadState =>
  state === 'uploading' && sent >= size ? 'assembling' : state
