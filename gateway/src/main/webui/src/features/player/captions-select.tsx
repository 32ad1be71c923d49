import { IconBadgeCc, IconBadgeCcFilled } from '@tabler/icons-react'
import type { Playback } from '@/api/types'
import { useI18n } from '@/i18n/i18n'
import { PlainSelect } from './plain-select'
import { useCaptions } from './use-text-tracks'

interface Props {
  media: HTMLVideoElement | null
  captions: Playback['captions']
}

export function CaptionsSelect({ media, captions }: Props) {
  const { t } = useI18n()
  const { shown, show } = useCaptions(media)
  if (captions.length === 0) return null
  return (
    <PlainSelect
      label={t.player.captions}
      face={shown < 0 ? <IconBadgeCc size={24} stroke={1.8} /> : <IconBadgeCcFilled size={24} />}
      value={String(shown)}
      onChange={(value) => show(Number(value))}
      options={[
        ['-1', t.player.captionsOff],
        ...captions.map(({ label }, at) => [String(at), label] as const),
      ]}
    />
  )
}
