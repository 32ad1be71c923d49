/**
 * Does the work at once; if it is called for meanwhile, once more afterwards, and never twice at a time.
 *
 * @param work must not fail
 */
export function oneAtATime(work: () => Promise<unknown>) {
  let running = false
  let wanted = false
  return async () => {
    wanted = true
    if (running) return
    running = true
    while (wanted) {
      wanted = false
      await work()
    }
    running = false
  }
}
