import { defaultOptions, type PreviousUpload } from 'tus-js-client'

const prefix = 'tus::'
const separator = '|'

/** Names a person's file and where it goes, so that it is known again after a reload. */
export const fingerprintOf = (owner: string, file: File, target: string | undefined) =>
  ['ozean', owner, target ?? 'new', file.size, file.lastModified, file.name].join(separator)

/** The video that the upload was meant for from the start, if there was one. */
export const targetOf = (fingerprint: string) => {
  const target = fingerprint.split(separator)[2]
  return target === 'new' ? undefined : target
}

export interface Unfinished {
  fingerprint: string
  record: PreviousUpload
}

/** What this person's browser remembers of uploads that did not end. */
export async function findUnfinished(owner: string): Promise<Unfinished[]> {
  const records = await defaultOptions.urlStorage.findAllUploads()
  return records
    .map((record) => ({
      record,
      fingerprint: record.urlStorageKey.slice(
        prefix.length,
        record.urlStorageKey.lastIndexOf('::'),
      ),
    }))
    .filter(({ fingerprint }) => fingerprint.startsWith(`ozean${separator}${owner}${separator}`))
}

export const forgetUnfinished = (record: PreviousUpload) =>
  defaultOptions.urlStorage.removeUpload(record.urlStorageKey)
