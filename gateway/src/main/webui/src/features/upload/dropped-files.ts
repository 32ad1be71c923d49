import { looksLikeMedia } from './file-check'

export interface Dropped {
  file: File
  /** Lets the browser open the file again after a reload. */
  handle?: FileSystemFileHandle
}

type Item = DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }
type Folder = FileSystemDirectoryHandle & { values: () => AsyncIterable<FileSystemHandle> }

const isFile = (handle: FileSystemHandle): handle is FileSystemFileHandle => handle.kind === 'file'

/** A folder gives its films and sounds and those of the folders in it; other files in there are nobody's mistake. */
async function mediaIn(folder: Folder): Promise<Dropped[]> {
  const found: Dropped[] = []
  for await (const entry of folder.values()) {
    if (!isFile(entry)) {
      found.push(...(await mediaIn(entry as Folder)))
      continue
    }
    const file = await entry.getFile()
    if (looksLikeMedia(file)) found.push({ file, handle: entry })
  }
  return found.sort((a, b) => a.file.name.localeCompare(b.file.name, undefined, { numeric: true }))
}

async function read(item: Item): Promise<Dropped[]> {
  // both must be asked for before the drop event is over
  const file = item.getAsFile()
  const pending = item.getAsFileSystemHandle?.()
  const handle = await pending?.catch(() => null)
  if (!handle) return file ? [{ file }] : []
  if (isFile(handle)) return [{ file: file ?? (await handle.getFile()), handle }]
  return mediaIn(handle as Folder)
}

/** What was dropped: files, and the films and sounds in folders where the browser can look into them. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  return (await Promise.all(items.map(read))).flat()
}
