import { useI18n } from '@/i18n/i18n'
import classes from './player.module.css'
import type { Quality } from './stream'

interface Props {
  qualities: Quality[]
  /** What plays now. */
  level: number
  /** What the person asked for; undefined lets the line decide. */
  chosen: string | undefined
  onChoose: (name: string | undefined) => void
}

/** A plain select: it works by keyboard, on a phone and in full screen alike. */
export function QualitySelect({ qualities, level, chosen, onChoose }: Props) {
  const { t } = useI18n()
  if (qualities.length < 2) return null
  const now = qualities.find((quality) => quality.level === level)
  const auto = chosen === undefined && now ? t.player.autoNow(now.name) : t.player.auto
  const sorted = [...qualities].sort((a, b) => b.bitrate - a.bitrate)
  return (
    <select
      className={classes.quality}
      aria-label={t.player.quality}
      title={t.player.quality}
      value={chosen ?? 'auto'}
      onChange={({ currentTarget: { value } }) => onChoose(value === 'auto' ? undefined : value)}
      // these keys are the select's own here, not the player's
      {...{ keysused: 'ArrowUp ArrowDown ArrowLeft ArrowRight Enter Space Home End' }}
    >
      <option value="auto">{auto}</option>
      {sorted.map((quality) => (
        <option key={quality.level} value={quality.name}>
          {quality.name}
        </option>
      ))}
    </select>
  )
}
