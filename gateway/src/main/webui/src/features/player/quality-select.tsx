import { useI18n } from '@/i18n/i18n'
import { PlainSelect } from './plain-select'
import type { Quality } from './stream'

interface Props {
  qualities: Quality[]
  /** What plays now. */
  now: string | undefined
  /** What the person asked for; undefined lets the line decide. */
  chosen: string | undefined
  onChoose: (name: string | undefined) => void
}

export function QualitySelect({ qualities, now, chosen, onChoose }: Props) {
  const { t } = useI18n()
  if (qualities.length < 2) return null
  // what was chosen may have left since
  const wanted = qualities.some(({ name }) => name === chosen) ? chosen : undefined
  const auto = wanted === undefined && now ? t.player.autoNow(now) : t.player.auto
  const sorted = [...qualities].sort((a, b) => b.bitrate - a.bitrate)
  return (
    <PlainSelect
      label={t.player.quality}
      face={wanted ?? now ?? t.player.auto}
      value={wanted ?? 'auto'}
      onChange={(value) => onChoose(value === 'auto' ? undefined : value)}
      options={[['auto', auto], ...sorted.map(({ name }) => [name, name] as const)]}
    />
  )
}
