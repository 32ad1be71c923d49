import { useEffect, useState } from 'react'

const captionsOf = ({ textTracks }: HTMLVideoElement) =>
  [...textTracks].filter(({ kind }) => kind === 'captions')

/** Which of the captions are shown, by their place among them, and how to show others; -1 stands for none. */
export function useCaptions(media: HTMLVideoElement | null) {
  const [shown, setShown] = useState(-1)
  useEffect(() => {
    if (!media) return
    const look = () => setShown(captionsOf(media).findIndex(({ mode }) => mode === 'showing'))
    const events = ['change', 'addtrack', 'removetrack']
    look()
    events.forEach((name) => media.textTracks.addEventListener(name, look))
    return () => events.forEach((name) => media.textTracks.removeEventListener(name, look))
  }, [media])
  const show = (wanted: number) =>
    media &&
    captionsOf(media).forEach((track, at) => {
      track.mode = at === wanted ? 'showing' : 'disabled'
    })
  return { shown, show }
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
