import { placeOf } from './media-token'
import type { Links, Stream, StreamEvents } from './stream'

/**
 * The browser plays the link by itself, as old iPhones do with HLS and any browser with a file: no choice of quality,
 * and a fresh link starts anew at the same place.
 */
export function playNatively(
  media: HTMLVideoElement,
  kind: keyof Links,
  link: string,
  startAt: number,
  events: StreamEvents,
): Stream {
  let opened = link
  const open = (source: string, from: number) => {
    opened = source
    // loading resets the speed to the default one
    media.defaultPlaybackRate = media.playbackRate
    media.src = source
    if (from > 0)
      media.addEventListener('loadedmetadata', () => (media.currentTime = from), { once: true })
  }
  const onError = () => events.onFailed()
  media.addEventListener('error', onError)
  open(link, startAt)
  events.onQualities([])
  return {
    bringsCaptions: kind === 'hls',
    choose: () => undefined,
    renew: (links) => {
      const fresh = links[kind]
      if (!fresh || fresh === opened) return
      // a film that has ended is not begun again for a new token
      if (media.ended && placeOf(fresh) === placeOf(opened)) return
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
