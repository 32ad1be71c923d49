import { asProblem } from '@/api/problem'
import type { ProcessingError } from '@/api/types'
import type { Dictionary } from './en'

const lookUp = (sentences: object, key: string | number) =>
  (sentences as Record<string, string | undefined>)[key]

/** A sentence of our own where there is one; the server's, which knows one language, for others. */
export function problemText(t: Dictionary, error: unknown) {
  const problem = asProblem(error)
  return (
    lookUp(t.problems, problem.code) ??
    lookUp(t.problemByStatus, problem.status) ??
    problem.detail ??
    t.problems.unexpected
  )
}

/** Why a video could not be processed, in words of the person's language where we have them. */
export const processingErrorText = (t: Dictionary, error: ProcessingError) =>
  lookUp(t.processing.errors, error.code) ?? error.message

/** The name of a processing step; a step that we do not know yet keeps the server's name. */
export const stepName = (t: Dictionary, step: string) => lookUp(t.processing.steps, step) ?? step

/** What a rendition is called: sizes are the same in every language. */
export const renditionName = (t: Dictionary, rendition: string) =>
  lookUp(t.processing.renditionNames, rendition) ?? rendition

/** The name of a platform; one that we do not know yet keeps the server's name. */
export const platformName = (t: Dictionary, platform: string) =>
  lookUp(t.platform, platform) ?? platform
