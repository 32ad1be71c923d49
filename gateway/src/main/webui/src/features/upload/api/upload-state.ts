import { Upload, type PreviousUpload } from 'tus-js-client'
import { ownPageHeader } from '@/api/client'

/** What the server says of an upload; `againMs` later it may say more. */
export type UploadAnswer =
  | { is: 'unknown' }
  | { is: 'partial'; received: number }
  | { is: 'whole' }
  /** all bytes are there and become one file */
  | { is: 'assembling'; againMs: number }
  /** it cannot tell at the moment */
  | { is: 'unanswered'; againMs: number }

const shortestPauseMs = 1_000
const usualPauseMs = 5_000

const pauseOf = (header: string | null) => {
  const seconds = Number.parseInt(header ?? '', 10)
  return Number.isNaN(seconds) ? usualPauseMs : Math.max(shortestPauseMs, seconds * 1000)
}

/** Asks how much of an upload the server has. */
export async function askForUpload({ uploadUrl, size }: PreviousUpload): Promise<UploadAnswer> {
  if (!uploadUrl) return { is: 'unknown' }
  const response = await fetch(uploadUrl, {
    method: 'HEAD',
    headers: { 'Tus-Resumable': '1.0.0', ...ownPageHeader },
  }).catch(() => undefined)
  if (!response) return { is: 'unanswered', againMs: usualPauseMs }
  const { status, headers, ok } = response
  if (status === 404 || status === 410) return { is: 'unknown' }
  const received = Number(headers.get('Upload-Offset') ?? Number.NaN)
  const later = headers.get('Retry-After')
  if (received === size && (later || !ok)) return { is: 'assembling', againMs: pauseOf(later) }
  if (!ok) return { is: 'unanswered', againMs: pauseOf(later) }
  return received === size ? { is: 'whole' } : { is: 'partial', received }
}

/** Tells the server that nothing more comes and that it may forget what it has. */
export const endUpload = (uploadUrl: string) =>
  Upload.terminate(uploadUrl, { headers: ownPageHeader, retryDelays: [0, 3000, 10_000] })
