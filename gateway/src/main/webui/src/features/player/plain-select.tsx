import classes from './player.module.css'

interface Props {
  label: string
  value: string
  /** Values and what they are called. */
  options: readonly (readonly [value: string, name: string])[]
  onChange: (value: string) => void
}

/** A plain select: it works by keyboard, on a phone and in full screen alike. */
export function PlainSelect({ label, value, options, onChange }: Props) {
  return (
    <select
      className={classes.select}
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
  )
}
