import type * as HlsModule from 'hls.js'
import { handOver } from './hand-over'
import { levelOf, nameOf, offerTheSame, qualitiesOf } from './hls-levels'
import { withToken } from './media-token'
import { watchStalls } from './stall-watch'
import type { Stream, StreamEvents } from './stream'

type Hls = HlsModule.default

const mostRecoveries = 3

interface Source {
  link: string
  /** Seconds from the start. */
  startAt: number
  /** The token for the next request. */
  token: () => string | undefined
}

/** hls.js plays: with a choice of quality, with links that are renewed, and with qualities that join while it runs. */
export function playWithHls(
  { default: Hls, ErrorTypes }: typeof HlsModule,
  media: HTMLVideoElement,
  { link, startAt, token }: Source,
  events: StreamEvents,
): Stream {
  let recoveries = 0
  let requests = 0
  let gone = false
  let chosen: string | undefined
  let holdsOthers = false
  let candidate: Hls | undefined
  let handingOver = false
  let lookAfterwards: string | undefined

  const create = (config: Partial<HlsModule.HlsConfig>) =>
    new Hls({
      ...config,
      backBufferLength: 60,
      // captions are tracks of the page, so that they stay chosen whatever plays
      ...{ subtitleStreamController: undefined, subtitleTrackController: undefined },
      ...{ timelineController: undefined },
      xhrSetup: (xhr, url) => {
        requests++
        xhr.addEventListener('loadend', () => requests--)
        xhr.open('GET', withToken(url, token()), true)
      },
    })

  const recover = (hls: Hls, { type }: HlsModule.ErrorData) => {
    if (++recoveries > mostRecoveries) return events.onFailed()
    if (type === ErrorTypes.MEDIA_ERROR) return hls.recoverMediaError()
    if (type !== ErrorTypes.NETWORK_ERROR || hls.levels.length === 0) return events.onFailed()
    setTimeout(() => {
      if (!gone && hls === current) hls.startLoad()
    }, 1000 * recoveries)
  }
  const onStall = (times: number) => {
    if (times === 1) {
      current.stopLoad()
      current.startLoad()
    } else if (times <= mostRecoveries) {
      current.recoverMediaError()
    } else {
      events.onFailed()
    }
  }
  /** From now on this one is heard. */
  const listenTo = (hls: Hls) => {
    hls.on(Hls.Events.LEVEL_SWITCHED, (_, { level }) => {
      const now = hls.levels[level]
      if (now?.height) events.onQuality(nameOf(now))
    })
    hls.on(Hls.Events.FRAG_BUFFERED, () => {
      recoveries = 0
    })
    hls.on(Hls.Events.ERROR, (_, error) => {
      if (error.response?.code === 401 || error.response?.code === 403) events.onRefused()
      if (error.fatal) recover(hls, error)
    })
    return hls
  }

  const drop = (hls: Hls) => {
    if (hls === candidate) candidate = undefined
    hls.destroy()
  }
  const takeOver = (hls: Hls) => {
    candidate = undefined
    recoveries = 0
    const wanted = levelOf(hls.levels, chosen)
    const old = current
    current = listenTo(hls)
    if (wanted >= 0) hls.loadLevel = wanted
    events.onQualities(qualitiesOf(hls.levels))
    handingOver = true
    const first = wanted >= 0 ? wanted : hls.firstAutoLevel
    void handOver(old, hls, media, first, () => !gone).finally(() => {
      handingOver = false
      const missed = lookAfterwards
      lookAfterwards = undefined
      if (missed && !gone) look(missed)
    })
  }
  /** Reads the playlist anew beside what plays, and goes over to it if it offers something else. */
  const look = (fresh: string) => {
    if (handingOver) {
      lookAfterwards = fresh
      return
    }
    candidate?.destroy()
    const hls = (candidate = create({ autoStartLoad: false }))
    hls.bandwidthEstimate = current.bandwidthEstimate
    hls.on(Hls.Events.MANIFEST_PARSED, () =>
      offerTheSame(current, hls) ? drop(hls) : takeOver(hls),
    )
    hls.on(Hls.Events.ERROR, (_, { fatal }) => fatal && hls === candidate && drop(hls))
    hls.loadSource(fresh)
  }

  // a stream that is still growing starts at its beginning too, not at its end
  let current = listenTo(create({ startPosition: startAt }))
  current.on(Hls.Events.MANIFEST_PARSED, (_, { levels }) => {
    const wanted = levelOf(levels, chosen)
    if (wanted >= 0) current.loadLevel = wanted
    events.onQualities(qualitiesOf(levels))
  })
  current.loadSource(link)
  current.attachMedia(media)
  const unwatch = watchStalls(media, () => requests > 0, onStall)
  // hls.js leaves what it holds around the place where a choice was made; who goes back there sees the old picture
  const onSeek = () => {
    const level = levelOf(current.levels, chosen)
    if (holdsOthers && level >= 0) current.currentLevel = level
    holdsOthers = false
  }
  media.addEventListener('seeking', onSeek)
  return {
    bringsCaptions: false,
    choose: (quality) => {
      chosen = quality
      const level = levelOf(current.levels, quality)
      // what is loaded at that level already, or left to the line, needs no emptying of the buffer
      if (level === -1 || level === current.loadLevel) current.loadLevel = level
      else {
        current.nextLevel = level
        holdsOthers = true
      }
    },
    // its requests take the fresh token by themselves
    renew: ({ hls }) => {
      if (hls) look(hls)
    },
    destroy: () => {
      gone = true
      unwatch()
      media.removeEventListener('seeking', onSeek)
      candidate?.destroy()
      current.destroy()
    },
  }
}
