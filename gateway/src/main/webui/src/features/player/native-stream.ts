import type { Stream, StreamEvents } from './stream'

/** The browser plays HLS by itself, as old iPhones do: no choice of quality, and a fresh link starts anew at the same place. */
export function playNatively(
  media: HTMLVideoElement,
  link: string,
  startAt: number,
  events: StreamEvents,
): Stream {
  const open = (source: string, from: number) => {
    media.src = source
    if (from > 0)
      media.addEventListener('loadedmetadata', () => (media.currentTime = from), { once: true })
  }
  const onError = () => events.onFailed()
  media.addEventListener('error', onError)
  open(link, startAt)
  return {
    choose: () => undefined,
    renew: (fresh) => {
      const playing = !media.paused
      open(fresh, media.currentTime)
      if (playing) void media.play().catch(() => undefined)
    },
    destroy: () => {
      media.removeEventListener('error', onError)
      media.removeAttribute('src')
      media.load()
    },
  }
}
