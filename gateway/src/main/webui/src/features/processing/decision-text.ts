import type { Dictionary } from '@/i18n/en'
import type { Formats } from '@/i18n/format'
import type { Rung } from './rungs'

/** Why a version is as it is, in plain words; nothing where it is as always. */
export function decisionText(t: Dictionary, format: Formats, { name, made, decision }: Rung) {
  const words = t.processing.decision
  if (name === 'source') return words.untilThen
  if (!decision) return made?.origin === 'source' ? words.keptSource : undefined
  const { verdict, bitrate, ladderBitrate } = decision
  const [actual, usual] = [format.bitrate(bitrate), format.bitrate(ladderBitrate)]
  switch (verdict) {
    case 'kept_source':
      return words.keptSource
    case 'dropped':
      return words.dropped
    case 'above_source':
      return words.aboveSource
    case 'scaled':
      if (actual === usual) return undefined
      return bitrate < ladderBitrate ? words.easier(usual) : words.harder(usual)
    default:
      return undefined
  }
}
