import { dropHandle, findHandle } from '@/lib/file-handles'
import { endUpload, receivedBytes } from './api/upload-state'
import { findUnfinished, forgetUnfinished } from './unfinished'
import type { UploadItem } from './upload-item'
import { heldElsewhere } from './upload-lock'
import { currentOwner, machinery, nextId, part, uploads } from './upload-store'

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

/** Lists what this person left unfinished before the page was loaded. */
export async function recall(subject: string) {
  const isHeldElsewhere = await heldElsewhere()
  for (const { fingerprint, record } of await findUnfinished(subject)) {
    if (isHeldElsewhere(fingerprint)) continue
    const sent = await receivedBytes(record).catch(() => 0)
    const handle = await findHandle(fingerprint)
    if (uploads.get().some((item) => item.fingerprint === fingerprint)) continue
    if (sent === undefined) {
      await forgetUnfinished(record)
      continue
    }
    // all of it arrived, only the answer did not
    const whole = sent === record.size
    if (whole) await Promise.all([forgetUnfinished(record), dropHandle(fingerprint)])
    const id = nextId()
    if (!whole) Object.assign(part(id), { previous: record, handle })
    const { filename = '', videoId } = record.metadata
    const item: UploadItem = {
      id,
      fingerprint,
      name: filename,
      size: record.size ?? 0,
      state: whole ? 'done' : handle ? 'reopenable' : 'interrupted',
      sent,
      videoId,
    }
    uploads.set((items) => [...items, item])
  }
}
