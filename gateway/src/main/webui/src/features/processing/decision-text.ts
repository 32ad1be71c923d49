import type { Dictionary } from '@/i18n/en'
import type { Formats } from '@/i18n/format'
import type { Rung } from './rungs'

/** Why a version is as it is, in plain words; nothing where it is as always. */
export function decisionText(t: Dictionary, format: Formats, { name, made, decision }: Rung) {
  const words = t.processing.decision
  if (name === 'source') return words.untilThen
  if (!decision) return made?.origin === 'source' ? words.keptSource : undefined
  const { verdict, bitrate, ladderBitrate } = decision
  switch (verdict) {
    case 'kept_source':
      return words.keptSource
    case 'dropped':
      return words.dropped
    case 'above_source':
      return words.aboveSource
    case 'scaled': {
      // what it came to in the end is what stands beside it
      const actual = made?.bitrate || bitrate
      const usual = format.bitrate(ladderBitrate)
      if (format.bitrate(actual) === usual) return undefined
      if (actual < ladderBitrate) return words.easier(usual)
      return bitrate > ladderBitrate ? words.harder(usual) : undefined
    }
    default:
      return undefined
  }
}
