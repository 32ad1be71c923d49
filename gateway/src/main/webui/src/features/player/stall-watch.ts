const lookMs = 1000
const patienceLooks = 3

/**
 * Looks whether a playing video stands still although nothing is being loaded for it: then whoever
 * loads has lost its thread. A slow line is no reason: its requests are under way.
 *
 * @param onStall is told how often it happened in a row
 */
export function watchStalls(
  media: HTMLVideoElement,
  isLoading: () => boolean,
  onStall: (times: number) => void,
) {
  let lastTime = -1
  let still = 0
  let times = 0
  const timer = setInterval(() => {
    const idle = media.paused || media.ended || media.seeking || isLoading()
    const moved = media.currentTime !== lastTime
    lastTime = media.currentTime
    if (moved) times = 0
    still = moved || idle ? 0 : still + 1
    if (still < patienceLooks) return
    still = 0
    onStall(++times)
  }, lookMs)
  return () => clearInterval(timer)
}
