import type { KeyboardEvent } from 'react'

/** How many stand in the first row. */
const columnsOf = (items: HTMLElement[]) =>
  items.filter((item) => item.offsetTop === items[0]?.offsetTop).length

/** The arrow keys, Home and End go from one button of a grid to the next. */
export function moveFocus(event: KeyboardEvent, grid: HTMLElement | null) {
  const items = [...(grid?.querySelectorAll('button') ?? [])]
  const at = items.findIndex((item) => item === document.activeElement)
  const steps: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columnsOf(items),
    ArrowDown: at + columnsOf(items),
    Home: 0,
    End: items.length - 1,
  }
  const next = items[steps[event.key] ?? -1]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}
