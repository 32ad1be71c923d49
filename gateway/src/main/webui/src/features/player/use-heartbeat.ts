import { useEffect } from 'react'
import { sendHeartbeat } from './api/send-heartbeat'
import { WatchClock } from './watch-clock'

const beatMs = 10_000

const tenths = (seconds: number) => Math.round(seconds * 10) / 10

const randomId = () => {
  if (isSecureContext) return crypto.randomUUID()
  // outside of https the browser offers only the raw bytes
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte, at) => {
    const fixed = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte
    return fixed.toString(16).padStart(2, '0')
  }).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Tells how much of the video was watched; one session for as long as the player stands. */
export function useHeartbeat(media: HTMLVideoElement | null, videoId: string) {
  useEffect(() => {
    if (!media) return
    const clock = new WatchClock()
    const sessionId = randomId()
    let sequence = 0
    let told = 0

    const beat = () => {
      const secondsWatched = tenths(clock.seconds())
      if (secondsWatched === told) return
      told = secondsWatched
      void sendHeartbeat({
        videoId,
        sessionId,
        sequence: ++sequence,
        secondsWatched,
        positionSeconds: tenths(media.currentTime),
      })
    }
    const run = () => clock.start()
    const rest = () => clock.stop()
    const restAndTell = () => {
      clock.stop()
      beat()
    }
    const listeners: [string, () => void][] = [
      ['playing', run],
      ['waiting', rest],
      ['seeking', rest],
      ['pause', restAndTell],
      ['ended', restAndTell],
      ['emptied', rest],
    ]
    listeners.forEach(([name, listener]) => media.addEventListener(name, listener))
    window.addEventListener('pagehide', beat)
    const timer = setInterval(beat, beatMs)
    return () => {
      listeners.forEach(([name, listener]) => media.removeEventListener(name, listener))
      window.removeEventListener('pagehide', beat)
      clearInterval(timer)
      restAndTell()
    }
  }, [media, videoId])
}
