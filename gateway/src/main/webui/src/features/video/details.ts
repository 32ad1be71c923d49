import type { Stage, Video, Visibility } from '@/api/types'
import type { Dictionary } from '@/i18n/en'

/** What a person may change of a video. */
export interface Details {
  title: string
  description: string
  tags: string[]
  visibility: Visibility
  pipelineStage: Stage
}

export type Field = keyof Details

export const fields: Field[] = ['title', 'description', 'tags', 'visibility', 'pipelineStage']

export const detailsOf = (video: Video): Details => ({
  title: video.title,
  description: video.description ?? '',
  tags: video.tags,
  visibility: video.visibility,
  pipelineStage: video.pipelineStage,
})

const longest = { title: 255, description: 5000, tags: 32, tag: 64 }

// the API counts code points: a face is one character, not two
const lengthOf = (text: string) => [...text].length

/** The API's own rules, so that nobody waits for a refusal. */
export const rules = (t: Dictionary) => ({
  title: (title: string) => {
    if (title.trim() === '') return t.video.rules.titleMissing
    return lengthOf(title.trim()) > longest.title ? t.video.rules.titleLong : null
  },
  description: (text: string) =>
    lengthOf(text) > longest.description ? t.video.rules.descriptionLong : null,
  tags: (tags: string[]) => {
    if (tags.length > longest.tags) return t.video.rules.tagsMany
    return tags.some((tag) => lengthOf(tag) > longest.tag) ? t.video.rules.tagLong : null
  },
})

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const pick = (details: Details, wanted: Field[]) =>
  Object.fromEntries(wanted.map((field) => [field, details[field]])) as Partial<Details>

/** The fields in which two states differ. */
export const differing = (a: Details, b: Details) =>
  fields.filter((field) => !same(a[field], b[field]))

export const changesBetween = (before: Details, after: Details) =>
  pick(after, differing(before, after))

/** What both changed since the common state, each in another way: only a person can decide. */
export const conflicts = (base: Details, mine: Details, theirs: Details) =>
  differing(base, mine).filter(
    (field) => !same(base[field], theirs[field]) && !same(mine[field], theirs[field]),
  )
