/**
 * Does the work once for all calls of a while.
 *
 * @param ms how long it waits for more after the first, milliseconds
 */
export function gather(work: () => unknown, ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    call: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void work()
      }, ms)
    },
    stop: () => clearTimeout(timer),
  }
}
