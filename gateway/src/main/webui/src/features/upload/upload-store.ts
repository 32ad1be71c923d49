import type { PreviousUpload, Upload } from 'tus-js-client'
import { createStore } from '@/lib/store'
import { SpeedMeter } from './speed-meter'
import type { UploadItem } from './upload-item'

/** What is behind an item and no business of the screens. */
export interface Machinery {
  file?: File
  transfer?: Upload
  previous?: PreviousUpload
  handle?: FileSystemFileHandle
  meter: SpeedMeter
  paintedAt: number
}

/** Everything on its way to the server; lives outside of the pages, so that they may come and go. */
export const uploads = createStore<UploadItem[]>([])

export const machinery = new Map<string, Machinery>()
let owner = ''
let lastId = 0

/** Whose uploads these are; another person of the same browser has others. */
export const setOwner = (subject: string) => {
  owner = subject
}

export const currentOwner = () => owner

export const nextId = () => `upload-${++lastId}`

export const find = (id: string) => uploads.get().find((item) => item.id === id)

export const change = (id: string, to: Partial<UploadItem>) =>
  uploads.set((items) => items.map((item) => (item.id === id ? { ...item, ...to } : item)))

export const part = (id: string) => {
  const known = machinery.get(id) ?? { meter: new SpeedMeter(), paintedAt: 0 }
  machinery.set(id, known)
  return known
}
