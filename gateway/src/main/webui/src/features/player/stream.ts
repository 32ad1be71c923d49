import { playNatively } from './native-stream'
import { playWithHls } from './hls-stream'

export interface Quality {
  /** Such as 720p: its shorter side, whichever way the picture stands. */
  name: string
  bitrate: number
}

export interface StreamEvents {
  /** What can be chosen, once it is known and whenever it changes; none for sound alone. */
  onQualities: (qualities: Quality[]) => void
  /** The name of what plays now. */
  onQuality: (name: string) => void
  /** The link was refused: it ran out, or the files were replaced. */
  onRefused: () => void
  onFailed: () => void
  onUnsupported: () => void
}

/** A running stream in a video element. */
export interface Stream {
  /** Whether the browser brings the captions that the stream names; else they are tracks of the page. */
  bringsCaptions: boolean
  /** Undefined lets the line decide. */
  choose: (quality: string | undefined) => void
  /** Takes fresh links; where there is more behind them than before, goes over to that at the same place. */
  renew: (links: Links) => void
  destroy: () => void
}

export interface Links {
  hls: string | null
  /** For a browser that plays no HLS at all. */
  mp4: string | null
}

export interface Source extends Links {
  /** Seconds from the start. */
  startAt: number
  /** The token for the next request. */
  token: () => string | undefined
}

/** Opens a stream: by hls.js where the browser lets us, else by the browser itself, else the whole file. */
export async function openStream(
  media: HTMLVideoElement,
  { hls, mp4, startAt, token }: Source,
  events: StreamEvents,
): Promise<Stream | undefined> {
  if (hls) {
    const library = await import('hls.js')
    if (library.default.isSupported())
      return playWithHls(library, media, { link: hls, startAt, token }, events)
    if (media.canPlayType('application/vnd.apple.mpegurl'))
      return playNatively(media, 'hls', hls, startAt, events)
  }
  if (mp4) return playNatively(media, 'mp4', mp4, startAt, events)
  events.onUnsupported()
  return undefined
}
