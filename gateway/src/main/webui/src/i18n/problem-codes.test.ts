import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { de } from './de'
import { en } from './en'

/** What only programs meet: the app sends no such request, or asks nobody to read the answer. */
const forPrograms = [
  'bad_format',
  'bad_header',
  'bad_if_match',
  'bad_metadata',
  'bad_path',
  'foreign_origin',
  'foreign_request',
  'not_acceptable',
  'not_watching',
  'range_not_satisfiable',
  'samples_unavailable',
  'unknown_status',
  'unsupported_media_type',
  'unsupported_tus_version',
  'wrong_content_type',
]

const code = '"([a-z_.-]+)"'
const refusals = [
  String.raw`new (?:Failure\.)?(?:BadRequest|Forbidden|Conflict|Gone|TooLarge|UnsupportedMedia|Invalid|Unavailable|InsufficientStorage)\(\s*${code},`,
  String.raw`Problem\.of\(\s*[\w.()]+,\s*${code},`,
  String.raw`Refusal\.send\(\s*[\w.()]+,\s*[\w.()]+,\s*${code},`,
]
const reasons = [String.raw`new Reason\(\s*${code},`, String.raw`[A-Z_]+\(\s*${code},\s*"`]

const isSkipped = (name: string) =>
  name.startsWith('.') || ['node_modules', 'target', 'test', 'webui'].includes(name)

const javaIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return isSkipped(entry.name) ? [] : javaIn(path)
    return path.endsWith('.java') ? [readFileSync(path, 'utf8')] : []
  })

const sources = javaIn('../../../..')

const codesIn = (texts: string[], patterns: string[]) =>
  new Set(
    texts.flatMap((text) =>
      patterns.flatMap((pattern) =>
        [...text.matchAll(new RegExp(pattern, 'g'))].flatMap(([, found]) => found ?? []),
      ),
    ),
  )

const missing = (codes: Set<string>, sentences: object, exceptions: string[] = []) =>
  [...codes].filter((it) => !(it in sentences) && !exceptions.includes(it))

const languages = [
  ['German', de],
  ['English', en],
] as const

test.each(languages)('every refusal of the services has a sentence in %s', (_, t) => {
  const codes = codesIn(sources, refusals)

  expect(codes).toContain('storage_full')
  expect(missing(codes, t.problems, forPrograms)).toEqual([])
})

test.each(languages)('every reason why a video was not processed has a sentence in %s', (_, t) => {
  const told = sources.filter((text) => /new Reason\(|enum FailureCode/.test(text))
  const codes = codesIn(told, reasons)

  expect(codes).toContain('worker.lost')
  expect(codes).toContain('not_media')
  expect(missing(codes, t.processing.errors)).toEqual([])
})
