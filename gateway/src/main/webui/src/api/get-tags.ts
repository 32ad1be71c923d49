import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { TagPage } from './types'

/** The tags of the group that begin with what was typed. */
export const tagsQuery = (start: string) =>
  queryOptions({
    queryKey: ['tags', start],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<TagPage>('/api/tags', {
        query: { q: start, limit: 20 },
        signal,
      })
      return items.map(({ name }) => name)
    },
    // an option must not vanish under the pointer while more is typed
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
