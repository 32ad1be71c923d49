import { IconBadgeCc, IconBadgeCcFilled } from '@tabler/icons-react'
import { useI18n } from '@/i18n/i18n'
import { PlainSelect } from './plain-select'
import { useCaptions } from './use-text-tracks'

/** Chooses among the captions of the element, whoever brought them. */
export function CaptionsSelect({ media }: { media: HTMLVideoElement | null }) {
  const { t, format } = useI18n()
  const { captions, shown, show } = useCaptions(media)
  if (captions.length === 0) return null
  return (
    <PlainSelect
      label={t.player.captions}
      face={shown < 0 ? <IconBadgeCc size={24} stroke={1.8} /> : <IconBadgeCcFilled size={24} />}
      value={String(shown)}
      onChange={(value) => show(Number(value))}
      options={[
        ['-1', t.player.captionsOff],
        ...captions.map(
          ({ label, language }, at) =>
            [String(at), label || format.language(language) || t.player.captions] as const,
        ),
      ]}
    />
  )
}
