import { IconMovie } from '@tabler/icons-react'
import { useState } from 'react'
import { useI18n } from '@/i18n/i18n'
import classes from './poster.module.css'

interface Props {
  url?: string | null | undefined
  durationSeconds?: number | null | undefined
}

/** The small picture of a video; a drawn one as long as there is none, or its link has run out. */
export function Poster({ url, durationSeconds }: Props) {
  const { format } = useI18n()
  const [broken, setBroken] = useState<string>()
  return (
    <div className={classes.frame}>
      {url && broken !== url ? (
        <img src={url} alt="" loading="lazy" onError={() => setBroken(url)} />
      ) : (
        <IconMovie size={28} stroke={1.3} aria-hidden />
      )}
      {durationSeconds ? (
        <span className={classes.length}>{format.clock(durationSeconds)}</span>
      ) : null}
    </div>
  )
}
