import { IconHeadphones } from '@tabler/icons-react'
import classes from './sound-picture.module.css'

const bars = [34, 58, 82, 64, 96, 70, 44, 76, 100, 60, 38, 66, 90, 52, 30]

/** What is there to look at while there is only something to hear. */
export function SoundPicture() {
  return (
    <div className={classes.picture} aria-hidden>
      <IconHeadphones size={40} stroke={1.3} />
      <div className={classes.bars}>
        {bars.map((height, at) => (
          <span key={at} style={{ height: `${height}%` }} />
        ))}
      </div>
    </div>
  )
}
