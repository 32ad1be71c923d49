const nameOf = (fingerprint: string) => `ozean-upload ${fingerprint}`

/** Tells the other windows of this browser that the upload is looked after here, until the window closes. */
export const holdUpload = (fingerprint: string) => {
  void navigator.locks?.request(nameOf(fingerprint), { ifAvailable: true }, (lock) =>
    lock ? new Promise(() => undefined) : undefined,
  )
}

/** Says which uploads another window looks after. */
export async function heldElsewhere(): Promise<(fingerprint: string) => boolean> {
  const held = (await navigator.locks?.query())?.held ?? []
  const names = new Set(held.map(({ name }) => name))
  return (fingerprint) => names.has(nameOf(fingerprint))
}
