import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { placeOf, tokenOf } from './media-token'
import { openStream, type Quality, type Stream } from './stream'

type State = 'loading' | 'running' | 'failed' | 'unsupported'

interface Position {
  at: number
  playing: boolean
}

/**
 * Plays a link in the element and keeps it playing while the link is renewed.
 *
 * @param onRefused asks for fresh links
 */
export function useStream(
  media: HTMLVideoElement | null,
  link: string | null,
  onRefused: () => void,
) {
  const [state, setState] = useState<State>('loading')
  const [qualities, setQualities] = useState<Quality[]>([])
  const [level, setLevel] = useState(-1)
  const [chosen, setChosen] = useState<string>()
  const [round, setRound] = useState(0)
  const stream = useRef<Stream>(undefined)
  const fresh = useRef(link)
  const position = useRef<Position>({ at: 0, playing: false })
  const place = link && placeOf(link)

  useEffect(() => {
    fresh.current = link
    if (link) stream.current?.renew(link)
  }, [link])

  const refused = useEffectEvent(onRefused)
  const opened = useEffectEvent((found: Quality[]) => {
    setQualities(found)
    setState('running')
    const wanted = found.find((quality) => quality.name === chosen)
    if (wanted) stream.current?.choose(wanted.level)
    if (position.current.playing) void media?.play().catch(() => undefined)
  })

  useEffect(() => {
    const source = fresh.current
    if (!media || !source || !place) return
    let gone = false
    setState('loading')
    void openStream(media, source, position.current.at, () => tokenOf(fresh.current ?? ''), {
      onQualities: (found) => opened(found),
      onLevel: setLevel,
      onRefused: () => refused(),
      onFailed: () => setState('failed'),
      onUnsupported: () => setState('unsupported'),
    })
      .then((running) => {
        if (gone) running?.destroy()
        else stream.current = running
      })
      .catch(() => setState('failed'))
    return () => {
      gone = true
      position.current = { at: media.currentTime, playing: !media.paused && !media.ended }
      stream.current?.destroy()
      stream.current = undefined
    }
  }, [media, place, round])

  const choose = useCallback(
    (wanted: string | undefined) => {
      setChosen(wanted)
      stream.current?.choose(qualities.find((quality) => quality.name === wanted)?.level ?? -1)
    },
    [qualities],
  )
  /** Opens the stream anew at the same place. */
  const reload = useCallback(() => setRound((count) => count + 1), [])
  return { state, qualities, level, chosen, choose, reload }
}
