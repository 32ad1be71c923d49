import { Blob } from 'node:buffer'

/** A file as a person picks it, whose content begins like an MP4. */
export const fileOf = (name: string, bytes = 40) => {
  const content = new Uint8Array(bytes)
  content.set(new TextEncoder().encode('....ftypisom'))
  const file = new File([content], name, { type: 'video/mp4', lastModified: 1 })
  // the HTTP stand-in reads Node's blobs only
  const slice = (from: number, to: number) => new Blob([content.slice(from, to)])
  return Object.assign(file, { slice })
}
