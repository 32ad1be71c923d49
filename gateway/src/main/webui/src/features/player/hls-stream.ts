import type * as HlsModule from 'hls.js'
import { withToken } from './media-token'
import { watchStalls } from './stall-watch'
import type { Stream, StreamEvents } from './stream'

const mostRecoveries = 3

interface Source {
  link: string
  /** Seconds from the start. */
  startAt: number
  /** The token for the next request. */
  token: () => string | undefined
}

/** hls.js plays: with a choice of quality, and with links that are renewed while it runs. */
export function playWithHls(
  { default: Hls, ErrorTypes }: typeof HlsModule,
  media: HTMLVideoElement,
  { link, startAt, token }: Source,
  events: StreamEvents,
): Stream {
  let recoveries = 0
  let requests = 0
  let gone = false

  const hls = new Hls({
    // a stream that is still growing starts at its beginning too, not at its end
    startPosition: startAt,
    backBufferLength: 60,
    xhrSetup: (xhr, url) => {
      requests++
      xhr.addEventListener('loadend', () => requests--)
      xhr.open('GET', withToken(url, token()), true)
    },
  })

  const loadAgain = () => {
    if (!gone) hls.startLoad()
  }
  const recover = ({ type }: HlsModule.ErrorData) => {
    if (++recoveries > mostRecoveries) return events.onFailed()
    if (type === ErrorTypes.MEDIA_ERROR) return hls.recoverMediaError()
    if (type !== ErrorTypes.NETWORK_ERROR || hls.levels.length === 0) return events.onFailed()
    setTimeout(loadAgain, 1000 * recoveries)
  }
  const onStall = (times: number) => {
    if (times === 1) {
      hls.stopLoad()
      hls.startLoad()
    } else if (times <= mostRecoveries) {
      hls.recoverMediaError()
    } else {
      events.onFailed()
    }
  }

  hls.on(Hls.Events.MANIFEST_PARSED, () =>
    events.onQualities(
      hls.levels.map(({ width, height, bitrate }, level) => ({
        level,
        name: `${Math.min(width, height)}p`,
        bitrate,
      })),
    ),
  )
  hls.on(Hls.Events.LEVEL_SWITCHED, (_, { level }) => events.onLevel(level))
  hls.on(Hls.Events.FRAG_BUFFERED, () => {
    recoveries = 0
  })
  hls.on(Hls.Events.ERROR, (_, error) => {
    if (error.response?.code === 401 || error.response?.code === 403) events.onRefused()
    if (error.fatal) recover(error)
  })
  hls.loadSource(link)
  hls.attachMedia(media)
  const unwatch = watchStalls(media, () => requests > 0, onStall)
  return {
    choose: (level) => {
      // what is loaded at that level already, or left to the line, needs no emptying of the buffer
      if (level === -1 || level === hls.loadLevel) hls.loadLevel = level
      else hls.nextLevel = level
    },
    // its requests take the fresh token by themselves
    renew: () => undefined,
    destroy: () => {
      gone = true
      unwatch()
      hls.destroy()
    },
  }
}
