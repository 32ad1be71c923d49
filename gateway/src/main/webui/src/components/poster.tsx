import { IconHeadphones, IconMovie } from '@tabler/icons-react'
import { useState } from 'react'
import type { Video } from '@/api/types'
import { useI18n } from '@/i18n/i18n'
import classes from './poster.module.css'

interface Props {
  video: Pick<Video, 'posterUrl' | 'durationSeconds' | 'width'>
  withLength?: boolean
}

/** The small picture of a video; a drawn one as long as there is none, or its link has run out. */
export function Poster({ video, withLength }: Props) {
  const { format } = useI18n()
  const { posterUrl: url, durationSeconds, width } = video
  // it was looked into, and there is nothing to see
  const Drawn = durationSeconds && !width ? IconHeadphones : IconMovie
  const [broken, setBroken] = useState<string>()
  return (
    <div className={classes.frame}>
      {url && broken !== url ? (
        <img src={url} alt="" loading="lazy" onError={() => setBroken(url)} />
      ) : (
        <Drawn size={28} stroke={1.3} aria-hidden />
      )}
      {withLength && durationSeconds ? (
        <span className={classes.length}>{format.clock(durationSeconds)}</span>
      ) : null}
    </div>
  )
}
