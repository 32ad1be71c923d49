const longId = /-([0-9a-f]{4})[0-9a-f]{4}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What people call an encoder: its machine and enough of its long id to tell two apart. */
export const workerName = (id: string) => id.replace(longId, '-$1')
