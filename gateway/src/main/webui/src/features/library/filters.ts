import {
  migrationStatuses,
  platforms,
  stages,
  videoStatuses,
  visibilities,
  type MigrationStatus,
  type Platform,
  type Stage,
  type VideoStatus,
  type Visibility,
} from '@/api/types'

/** What the library is narrowed to; lives in the address, so that it can be shared and survives "back". */
export interface Filters {
  q?: string
  status?: VideoStatus
  stage?: Stage
  visibility?: Visibility
  migrationStatus?: MigrationStatus
  tag?: string
  platform?: Platform | 'none'
}

const among = <T extends string>(values: readonly T[], value: unknown) =>
  values.find((known) => known === value)

const text = (value: unknown) =>
  (typeof value === 'string' || typeof value === 'number') && String(value) !== ''
    ? String(value)
    : undefined

/** Keeps what we know of an address that anybody may have typed. */
export function parseFilters(search: Record<string, unknown>): Filters {
  const filters = {
    q: text(search.q),
    status: among(videoStatuses, search.status),
    stage: among(stages, search.stage),
    visibility: among(visibilities, search.visibility),
    migrationStatus: among(migrationStatuses, search.migrationStatus),
    tag: text(search.tag),
    platform: among([...platforms, 'none' as const], search.platform),
  }
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined),
  ) as Filters
}

export const isNarrowed = (filters: Filters) => Object.keys(filters).length > 0
