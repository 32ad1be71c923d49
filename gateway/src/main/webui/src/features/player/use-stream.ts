import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Playback } from '@/api/types'
import { tokenOf } from './media-token'
import { openStream, type Quality, type Stream } from './stream'

type State = 'loading' | 'running' | 'failed' | 'unsupported'

interface Position {
  at: number
  playing: boolean
}

/**
 * Plays links in the element and keeps it playing while they are renewed and more appears behind them.
 *
 * @param fetchedAt when the links were got, milliseconds: each time there may be more behind them
 * @param onRefused asks for fresh links
 */
export function useStream(
  media: HTMLVideoElement | null,
  links: Pick<Playback, 'hls' | 'mp4'> | undefined,
  fetchedAt: number,
  onRefused: () => void,
) {
  const [state, setState] = useState<State>('loading')
  const [qualities, setQualities] = useState<Quality[]>([])
  const [quality, setQuality] = useState<string>()
  const [chosen, setChosen] = useState<string>()
  const [bringsCaptions, setBringsCaptions] = useState<boolean>()
  const [round, setRound] = useState(0)
  const stream = useRef<Stream>(undefined)
  const fresh = useRef(links)
  const position = useRef<Position>({ at: 0, playing: false })
  const [noHls, setNoHls] = useState(false)
  const playable = noHls ? Boolean(links?.mp4) : Boolean(links?.hls ?? links?.mp4)

  useEffect(() => {
    fresh.current = links
    if (links) stream.current?.renew(links)
  }, [links, fetchedAt])

  const refused = useEffectEvent(onRefused)
  const opened = useEffectEvent((found: Quality[]) => {
    setQualities(found)
    setState('running')
    if (position.current.playing) void media?.play().catch(() => undefined)
    position.current.playing = false
  })
  const openAt = useEffectEvent((element: HTMLVideoElement) =>
    openStream(
      element,
      {
        hls: fresh.current?.hls ?? null,
        mp4: fresh.current?.mp4 ?? null,
        startAt: position.current.at,
        token: () => tokenOf(fresh.current?.hls ?? ''),
      },
      {
        onQualities: (found) => opened(found),
        onQuality: setQuality,
        onRefused: () => refused(),
        onFailed: () => setState('failed'),
        onUnsupported: () => {
          setNoHls(true)
          setState('unsupported')
        },
      },
    ).then((running) => {
      setBringsCaptions(running?.bringsCaptions)
      running?.choose(chosen)
      return running
    }),
  )

  useEffect(() => {
    if (!media || !playable) return
    let gone = false
    void openAt(media)
      .then((running) => {
        if (gone) running?.destroy()
        else stream.current = running
      })
      .catch(() => setState('failed'))
    return () => {
      gone = true
      position.current = { at: media.currentTime, playing: !media.paused && !media.ended }
      // loading resets the speed to the default one
      media.defaultPlaybackRate = media.playbackRate
      stream.current?.destroy()
      stream.current = undefined
    }
  }, [media, playable, round])

  const choose = useCallback((wanted: string | undefined) => {
    setChosen(wanted)
    stream.current?.choose(wanted)
  }, [])
  /** Opens the stream anew at the same place. */
  const reload = useCallback(() => {
    setState('loading')
    setRound((count) => count + 1)
  }, [])
  return { state, qualities, quality, chosen, bringsCaptions, choose, reload }
}
