import { useEffect, useState } from 'react'

/** Ours are captions; a browser that reads the playlist itself may call them subtitles. */
const captionsOf = ({ textTracks }: HTMLVideoElement) =>
  [...textTracks].filter(({ kind }) => kind === 'captions' || kind === 'subtitles')

/** The captions of the element, which of them are shown, by their place, and how to show others; -1 stands for none. */
export function useCaptions(media: HTMLVideoElement | null) {
  const [captions, setCaptions] = useState<TextTrack[]>([])
  const [shown, setShown] = useState(-1)
  useEffect(() => {
    if (!media) return
    const look = () => {
      const found = captionsOf(media)
      setCaptions(found)
      setShown(found.findIndex(({ mode }) => mode === 'showing'))
    }
    const events = ['change', 'addtrack', 'removetrack']
    look()
    events.forEach((name) => media.textTracks.addEventListener(name, look))
    return () => events.forEach((name) => media.textTracks.removeEventListener(name, look))
  }, [media])
  const show = (wanted: number) =>
    captions.forEach((track, at) => {
      track.mode = at === wanted ? 'showing' : 'disabled'
    })
  return { captions, shown, show }
}

export interface Chapter {
  title: string
  /** Where it begins, seconds. */
  start: number
}

/** The chapters of a track, once they are loaded. */
export function useChapters(track: HTMLTrackElement | null) {
  const [chapters, setChapters] = useState<Chapter[]>([])
  useEffect(() => {
    if (!track) return
    const read = () => {
      setChapters(
        [...(track.track.cues ?? [])].map((cue) => ({
          title: (cue as VTTCue).text,
          start: cue.startTime,
        })),
      )
      // the seek bar reads chapters when tracks change, and this one was still empty then
      if (track.parentElement instanceof HTMLMediaElement)
        track.parentElement.textTracks.dispatchEvent(new Event('change'))
    }
    track.addEventListener('load', read)
    return () => {
      track.removeEventListener('load', read)
      setChapters([])
    }
  }, [track])
  return chapters
}
