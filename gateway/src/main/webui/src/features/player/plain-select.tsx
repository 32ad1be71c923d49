import type { ReactNode } from 'react'
import classes from './player.module.css'

interface Props {
  label: string
  /** What stands in the bar for it. */
  face: ReactNode
  value: string
  /** Values and what they are called. */
  options: readonly (readonly [value: string, name: string])[]
  onChange: (value: string) => void
}

/** A plain select under a small face: it works by keyboard, on a phone and in full screen alike. */
export function PlainSelect({ label, face, value, options, onChange }: Props) {
  return (
    <span className={classes.choice}>
      <span aria-hidden className={classes.face}>
        {face}
      </span>
      <select
        aria-label={label}
        title={label}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        // these keys are the select's own here, not the player's
        {...{ keysused: 'ArrowUp ArrowDown ArrowLeft ArrowRight Enter Space Home End' }}
      >
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </span>
  )
}
