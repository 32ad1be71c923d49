import type { default as Hls } from 'hls.js'
import { sizeOf } from './hls-levels'
import { placeOf } from './media-token'

/** How much of the film as it plays now is kept until the better one is there, seconds. */
const keepSeconds = 8

/** Two runs of one job differ in the number behind the job's id: they cut the same film. */
const jobOf = (link: string) => placeOf(link).replace(/\.\d+\/[^/]*$/, '')

const removeFrom = (buffer: SourceBuffer, from: number) =>
  new Promise<void>((done) => {
    const remove = () => {
      buffer.addEventListener('updateend', () => done(), { once: true })
      try {
        buffer.remove(from, Infinity)
      } catch {
        // the element is in trouble, and whoever plays next will find out
        done()
      }
    }
    if (buffer.updating) buffer.addEventListener('updateend', remove, { once: true })
    else remove()
  })

const bufferedEnd = ({ buffered, currentTime }: HTMLVideoElement) => {
  for (let at = 0; at < buffered.length; at++)
    if (buffered.start(at) <= currentTime + 0.1 && buffered.end(at) > currentTime)
      return buffered.end(at)
  return currentTime
}

const sizeAt = ({ levels }: Hls, at: number) => {
  const level = levels[at]
  return level ? sizeOf(level) : 0
}

/**
 * Goes on with what is loaded already, so that nobody sees or hears it: the element keeps its buffer, and what comes
 * later is replaced by the better picture.
 */
async function continueWith(
  next: Hls,
  old: Hls,
  media: HTMLVideoElement,
  first: number,
  wanted: () => boolean,
) {
  const better = sizeAt(next, first) > sizeAt(old, old.currentLevel)
  const held = old.transferMedia()
  if (!held?.mediaSource) return false
  old.destroy()
  const picture = held.tracks?.video?.buffer
  const keep = media.currentTime + keepSeconds * Math.max(1, media.playbackRate)
  if (better && picture && keep < bufferedEnd(media)) await removeFrom(picture, keep)
  if (!wanted()) return true
  next.attachMedia(held)
  next.startLoad(Math.max(0, Math.min(bufferedEnd(media), media.duration - 0.5)), true)
  return true
}

/** No larger a picture than before, which would take longer to appear; it grows by itself. */
const asBefore = (next: Hls, first: number, size: number) => {
  const fitting = next.levels.findLastIndex((level) => sizeOf(level) <= size)
  return size > 0 && fitting >= 0 ? Math.min(first, fitting) : first
}

function beginAnew(next: Hls, old: Hls, media: HTMLVideoElement, size: number) {
  const { currentTime, paused, ended } = media
  next.startLevel = asBefore(next, next.startLevel, size)
  // loading resets the speed to the default one
  media.defaultPlaybackRate = media.playbackRate
  old.stopLoad()
  // before the old one goes: it would empty the element
  next.attachMedia(media)
  old.destroy()
  next.startLoad(currentTime)
  if (!paused && !ended) void media.play().catch(() => undefined)
}

/**
 * Lets `next`, which knows its playlist and plays nothing yet, go on where `old` is; `old` ends with it.
 *
 * @param first the level that it begins with
 * @param wanted whether anything shall play still
 */
export async function handOver(
  old: Hls,
  next: Hls,
  media: HTMLVideoElement,
  first: number,
  wanted: () => boolean,
) {
  const sameFilm = jobOf(old.url ?? '') === jobOf(next.url ?? '')
  const begun = media.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !media.error
  const size = sizeAt(old, old.currentLevel)
  next.startLevel = first
  if (!sameFilm || !begun || !(await continueWith(next, old, media, first, wanted)))
    beginAnew(next, old, media, size)
}
