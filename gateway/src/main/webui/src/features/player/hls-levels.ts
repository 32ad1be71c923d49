import type { default as Hls, Level } from 'hls.js'
import { placeOf } from './media-token'
import type { Quality } from './stream'

type Size = Pick<Level, 'width' | 'height'>

/** The shorter side, whichever way the picture stands. */
export const sizeOf = ({ width, height }: Size) => Math.min(width, height)

export const nameOf = (level: Size) => `${sizeOf(level)}p`

/** What a person can choose from: of two streams of one size the better. */
export const qualitiesOf = (levels: Level[]): Quality[] => {
  const best = new Map<string, Quality>()
  for (const level of levels.filter(({ height }) => height > 0)) {
    const name = nameOf(level)
    const { bitrate } = level
    if ((best.get(name)?.bitrate ?? 0) < bitrate) best.set(name, { name, bitrate })
  }
  return [...best.values()]
}

/** The level of a quality; -1 if there is none of that name. */
export const levelOf = (levels: Level[], name: string | undefined) => {
  const wanted = qualitiesOf(levels).find((quality) => quality.name === name)
  return levels.findIndex(
    ({ bitrate, ...level }) => bitrate === wanted?.bitrate && nameOf(level) === name,
  )
}

const streamsOf = ({ levels }: Hls) => levels.map(({ uri }) => placeOf(uri)).sort()

/** Whether two readings of a playlist offer the same streams, whatever their tokens. */
export const offerTheSame = (one: Hls, other: Hls) =>
  streamsOf(one).join() === streamsOf(other).join()
