import type { Decision, ProcessingJob, Rendition } from '@/api/types'

/** One line of the list of versions: made, being made, or left out. */
export interface Rung {
  name: string
  made: Rendition | undefined
  decision: Decision | undefined
}

const sizeOf = ({ name, made }: Rung) =>
  (made ? Math.min(made.width, made.height) : 0) || parseInt(name) || 0

/** The versions from the largest to the smallest, then what was left out. */
export function rungsOf({ renditions, decisions }: ProcessingJob): Rung[] {
  const decided = (name: string) => decisions.find(({ rendition }) => rendition === name)
  const made = renditions.map((made) => ({ name: made.name, made, decision: decided(made.name) }))
  const leftOut = decisions
    .filter(({ verdict }) => verdict === 'dropped' || verdict === 'above_source')
    .filter(({ rendition }) => !renditions.some(({ name }) => name === rendition))
    .map((decision) => ({ name: decision.rendition, made: undefined, decision }))
  const bySize = (a: Rung, b: Rung) => sizeOf(b) - sizeOf(a)
  return [...made.sort(bySize), ...leftOut.sort(bySize)]
}
