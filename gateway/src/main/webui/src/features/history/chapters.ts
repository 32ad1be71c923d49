import type { ProcessingEvent } from '@/api/types'

/** What happened to one job on one day. */
export interface Chapter {
  /** The number of the job among those of the video, from 1. */
  job: number
  /** Whether the job began here, and not on a day before. */
  begins: boolean
  events: ProcessingEvent[]
}

const dayOf = ({ at }: ProcessingEvent) => new Date(at).toDateString()

/** The story in its order, with a new chapter for each job and each day. */
export function chaptersOf(events: ProcessingEvent[]): Chapter[] {
  const jobs = new Map<string, number>()
  const chapters: Chapter[] = []
  let last: ProcessingEvent | undefined
  for (const event of events) {
    const begins = !jobs.has(event.jobId)
    const job = jobs.get(event.jobId) ?? jobs.size + 1
    jobs.set(event.jobId, job)
    const goesOn = last?.jobId === event.jobId && dayOf(last) === dayOf(event)
    const current = chapters.at(-1)
    if (goesOn && current) current.events.push(event)
    else chapters.push({ job, begins, events: [event] })
    last = event
  }
  return chapters
}

/** The newest so many, with the chapters that they stand in. */
export function latest(chapters: Chapter[], most: number): Chapter[] {
  const kept: Chapter[] = []
  let room = most
  for (const chapter of chapters.toReversed()) {
    if (room <= 0) break
    kept.unshift({ ...chapter, events: chapter.events.slice(-room) })
    room -= chapter.events.length
  }
  return kept
}
