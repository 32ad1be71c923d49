import { playWithHls } from './hls-stream'
import { playNatively } from './native-stream'

export interface Quality {
  /** Its place in the playlist. */
  level: number
  /** Such as 720p: its shorter side, whichever way the picture stands. */
  name: string
  bitrate: number
}

export interface StreamEvents {
  onQualities: (qualities: Quality[]) => void
  onLevel: (level: number) => void
  /** The link was refused: it ran out, or the files were replaced. */
  onRefused: () => void
  onFailed: () => void
  onUnsupported: () => void
}

/** A running stream in a video element. */
export interface Stream {
  /** -1 lets the line decide. */
  choose: (level: number) => void
  renew: (link: string) => void
  destroy: () => void
}

/** Opens an HLS stream: by hls.js where the browser lets us, else by the browser itself. */
export async function openStream(
  media: HTMLVideoElement,
  link: string,
  startAt: number,
  token: () => string | undefined,
  events: StreamEvents,
): Promise<Stream | undefined> {
  const library = await import('hls.js')
  if (library.default.isSupported())
    return playWithHls(library, media, { link, startAt, token }, events)
  if (media.canPlayType('application/vnd.apple.mpegurl'))
    return playNatively(media, link, startAt, events)
  events.onUnsupported()
  return undefined
}
