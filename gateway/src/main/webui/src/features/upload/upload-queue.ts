import type { Problem } from '@/api/problem'
import { keepHandle, reopen } from '@/lib/file-handles'
import { createTransfer } from './api/create-transfer'
import { checkFile } from './file-check'
import { SpeedMeter } from './speed-meter'
import { fingerprintOf, targetOf } from './unfinished'
import { holdUpload } from './upload-lock'
import { isOver, type UploadItem, type UploadState } from './upload-item'
import { change, currentOwner, find, machinery, nextId, part, uploads } from './upload-store'

const atOnce = 2
const paintMs = 250

function stop(id: string, state: UploadState, more: Partial<UploadItem> = {}) {
  change(id, { state, bytesPerSecond: undefined, ...more })
  pump()
}

function onProblem(id: string, problem: Problem) {
  if (problem.status === 401) stop(id, 'session', { problem })
  else if (problem.status === 0 && problem.code === 'offline') stop(id, 'offline')
  else stop(id, 'failed', problem.code === 'unreadable' ? { refusal: 'unreadable' } : { problem })
}

function onProgress(id: string, sent: number) {
  const machine = part(id)
  const bytesPerSecond = machine.meter.measure(sent)
  const whole = sent === find(id)?.size
  if (!whole && performance.now() - machine.paintedAt < paintMs) return
  machine.paintedAt = performance.now()
  change(id, { sent, bytesPerSecond })
}

function start(item: UploadItem) {
  const machine = part(item.id)
  if (!machine.file) return
  machine.meter = new SpeedMeter()
  holdUpload(item.fingerprint)
  machine.transfer ??= createTransfer(
    {
      file: machine.file,
      fingerprint: item.fingerprint,
      videoId: item.videoId,
      previous: machine.previous,
    },
    {
      onVideoId: (videoId) => change(item.id, { videoId }),
      onProgress: (sent) => onProgress(item.id, sent),
      onDone: () => stop(item.id, 'done', { sent: item.size }),
      onProblem: (problem) => onProblem(item.id, problem),
    },
  )
  change(item.id, { state: 'uploading', problem: undefined, refusal: undefined })
  machine.transfer.start()
}

function pump() {
  const items = uploads.get()
  const free = atOnce - items.filter(({ state }) => state === 'uploading').length
  items
    .filter(({ state }) => state === 'queued')
    .slice(0, Math.max(0, free))
    .forEach(start)
}

/** Takes a file into the queue; one that is there already goes on instead of starting anew. */
export async function addFile(file: File, videoId?: string, handle?: FileSystemFileHandle) {
  const fingerprint = fingerprintOf(currentOwner(), file, videoId)
  const known = uploads
    .get()
    .find((item) => item.fingerprint === fingerprint && item.state !== 'done')
  if (known) return resume(known.id, file)
  const id = nextId()
  const refusal = await checkFile(file)
  const item: UploadItem = {
    id,
    fingerprint,
    name: file.name,
    size: file.size,
    state: refusal ? 'failed' : 'queued',
    sent: 0,
    videoId,
    refusal,
  }
  part(id).file = file
  if (handle && !refusal) void keepHandle(fingerprint, handle)
  uploads.set((items) => [...items, item])
  pump()
}

/** Whether it can go on without the person picking anything. */
export const hasFile = (id: string) => machinery.get(id)?.file !== undefined

/** Goes on with a paused or failed one, or with one from before a reload, given its file. */
export function resume(id: string, file?: File) {
  const item = find(id)
  if (!item || item.state === 'uploading' || item.state === 'queued') return
  const machine = part(id)
  if (file) machine.file = file
  if (machine.file) stop(id, 'queued')
}

/** Goes on with whatever waits for this very file, unchanged; false if nothing does. */
export function resumeWith(file: File) {
  const waiting = uploads
    .get()
    .find(
      (item) =>
        !isOver(item) &&
        fingerprintOf(currentOwner(), file, targetOf(item.fingerprint)) === item.fingerprint,
    )
  if (waiting) resume(waiting.id, file)
  return waiting !== undefined
}

/** Goes on with one whose file the browser can open by itself; if it cannot, the person has to pick it. */
export async function reopenAndResume(id: string) {
  const handle = part(id).handle
  const file = handle && (await reopen(handle))
  if (!file || !resumeWith(file)) change(id, { state: 'interrupted' })
}

export function pause(id: string) {
  void machinery.get(id)?.transfer?.abort()
  stop(id, 'paused')
}

/** Takes it off the list and stops sending; the server keeps what it has until `forget`. */
export function takeOff(id: string) {
  const item = find(id)
  void machinery.get(id)?.transfer?.abort()
  uploads.set((items) => items.filter((other) => other.id !== id))
  pump()
  return item
}

/** Undoes `takeOff`. */
export function putBack(item: UploadItem) {
  const resting = isOver(item) || item.state === 'interrupted' || item.state === 'reopenable'
  uploads.set((items) => [...items, resting ? item : { ...item, state: 'queued' }])
  pump()
}

/** What waited for the line or for a session goes on. */
export function wake(state: 'offline' | 'session') {
  uploads.get().forEach((item) => {
    if (item.state === state) resume(item.id)
  })
}
