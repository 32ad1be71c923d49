import { Problem } from '@/api/problem'
import { dropHandle, findHandle } from '@/lib/file-handles'
import { askForUpload, type UploadAnswer } from './api/upload-state'
import { findUnfinished, forgetUnfinished, type Unfinished } from './unfinished'
import { isAskedAfter, type UploadItem } from './upload-item'
import { heldElsewhere } from './upload-lock'
import { nextId, part, uploads } from './upload-store'

/** Lists what this person left unfinished before the page was loaded. */
export async function recall(subject: string) {
  const isHeldElsewhere = await heldElsewhere()
  const unfinished = await findUnfinished(subject)
  await Promise.all(
    unfinished
      .filter(({ fingerprint }) => !isHeldElsewhere(fingerprint))
      .map((upload) => follow(upload, true)),
  )
}

/** Shows what the server says of an upload, and goes on asking until that is its last word. */
async function follow({ fingerprint, record }: Unfinished, first: boolean) {
  const answer = await askForUpload(record)
  if (answer.is === 'whole' || answer.is === 'unknown')
    await Promise.all([forgetUnfinished(record), dropHandle(fingerprint)])
  const handle = await findHandle(fingerprint)
  const listed = uploads.get().find((item) => item.fingerprint === fingerprint)
  // the person went on with it meanwhile, or took it off the list
  if (first ? listed : !listed || !isAskedAfter(listed)) return

  const now = stateAfter(answer, listed, handle !== undefined)
  if (!now) return show(fingerprint, undefined)
  const { filename = '', videoId } = record.metadata
  const id = listed?.id ?? nextId()
  const size = record.size ?? 0
  const sent = answer.is === 'partial' ? answer.received : answer.is === 'unanswered' ? 0 : size
  Object.assign(part(id), { previous: record, handle })
  show(fingerprint, { id, fingerprint, name: filename, size, videoId, sent, ...now })
  if ('againMs' in answer)
    setTimeout(() => void follow({ fingerprint, record }, false), answer.againMs)
}

function stateAfter(
  answer: UploadAnswer,
  before: UploadItem | undefined,
  canReopen: boolean,
): Pick<UploadItem, 'state' | 'problem'> | undefined {
  switch (answer.is) {
    case 'partial':
      return { state: canReopen ? 'reopenable' : 'interrupted' }
    case 'whole':
      return { state: 'done' }
    case 'assembling':
    case 'unanswered':
      return { state: answer.is }
    case 'unknown':
      // an old one is over and no news; of one that was whole the person must hear
      return before?.state === 'assembling'
        ? { state: 'failed', problem: new Problem(410, { code: 'upload_broken' }) }
        : undefined
  }
}

const show = (fingerprint: string, item: UploadItem | undefined) =>
  uploads.set((items) => {
    const at = items.findIndex((other) => other.fingerprint === fingerprint)
    const shown = item ? [item] : []
    return at < 0 ? [...items, ...shown] : items.toSpliced(at, 1, ...shown)
  })
