import { useEffect, useRef, useState } from 'react'

/**
 * Whether somebody has the mouse over it or its menus, or goes through it with the keyboard. A finger is there only
 * while it touches.
 */
export function useHeld() {
  const ref = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    let pointed = false
    // an open menu stands elsewhere in the document, yet hangs at its row
    const isInside = (target: unknown) =>
      target instanceof Element &&
      (ref.current?.contains(target) || target.closest('[role=menu]') !== null)
    const look = () => {
      const focus = document.activeElement
      setHeld(pointed || (isInside(focus) && focus?.matches(':focus-visible') === true))
    }
    const point = ({ target, pointerType }: PointerEvent) => {
      pointed = pointerType !== 'touch' && isInside(target)
      look()
    }
    const leave = () => {
      pointed = false
      look()
    }
    // what has the mouse over it may vanish without a word, so it is asked what it is over now
    document.addEventListener('pointerover', point)
    document.documentElement.addEventListener('pointerleave', leave)
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', look)
    return () => {
      document.removeEventListener('pointerover', point)
      document.documentElement.removeEventListener('pointerleave', leave)
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', look)
    }
  }, [])
  return { held, ref }
}
