import { Upload, type PreviousUpload } from 'tus-js-client'
import { ownPageHeader } from '@/api/client'

/** How much of an upload the server has, bytes; undefined if it does not know it any more. */
export async function receivedBytes({ uploadUrl }: PreviousUpload): Promise<number | undefined> {
  if (!uploadUrl) return undefined
  const response = await fetch(uploadUrl, {
    method: 'HEAD',
    headers: { 'Tus-Resumable': '1.0.0', ...ownPageHeader },
  })
  if (response.status === 404 || response.status === 410) return undefined
  return Number(response.headers.get('Upload-Offset') ?? 0)
}

/** Tells the server that nothing more comes and that it may forget what it has. */
export const endUpload = (uploadUrl: string) =>
  Upload.terminate(uploadUrl, { headers: ownPageHeader, retryDelays: [0, 3000, 10_000] })
