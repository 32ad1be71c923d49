const database = 'ozean'
const shelf = 'upload-files'

const asPromise = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('indexedDB'))
  })

const open = () => {
  const opening = indexedDB.open(database, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(shelf)
  return asPromise(opening)
}

async function on<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) {
  const db = await open()
  try {
    return await asPromise(work(db.transaction(shelf, mode).objectStore(shelf)))
  } finally {
    db.close()
  }
}

/** Remembers where a dropped file lies, in browsers that can open it again after a reload. */
export const keepHandle = (name: string, handle: FileSystemFileHandle) =>
  on('readwrite', (store) => store.put(handle, name)).catch(() => undefined)

export const findHandle = (name: string) =>
  on('readonly', (store) => store.get(name) as IDBRequest<FileSystemFileHandle | undefined>).catch(
    () => undefined,
  )

export const dropHandle = (name: string) =>
  on('readwrite', (store) => store.delete(name)).catch(() => undefined)

type Asking = FileSystemFileHandle & {
  requestPermission?: (wish: { mode: 'read' }) => Promise<PermissionState>
}

/** Opens it anew, if the person allows; only within a click. */
export async function reopen(handle: Asking): Promise<File | undefined> {
  const allowed = await handle.requestPermission?.({ mode: 'read' })
  return allowed === 'denied' ? undefined : handle.getFile().catch(() => undefined)
}
