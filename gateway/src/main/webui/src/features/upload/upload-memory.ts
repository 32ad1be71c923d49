import { dropHandle } from '@/lib/file-handles'
import { endUpload } from './api/upload-state'
import { findUnfinished, forgetUnfinished } from './unfinished'
import type { UploadItem } from './upload-item'
import { currentOwner, machinery } from './upload-store'

/** The end of a cancelled upload, on the server and in this browser's memory. */
export async function forget(item: UploadItem) {
  const machine = machinery.get(item.id)
  machinery.delete(item.id)
  const url = machine?.transfer?.url ?? machine?.previous?.uploadUrl
  const records = await findUnfinished(currentOwner())
  await Promise.all(
    records
      .filter(({ fingerprint }) => fingerprint === item.fingerprint)
      .map((it) => forgetUnfinished(it.record)),
  )
  await dropHandle(item.fingerprint)
  if (item.state === 'done') return
  // what the server cannot be told now, it finds out when the upload expires
  if (url) await endUpload(url).catch(() => undefined)
}
