import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { TagList } from './types'

/** The tags of the group that begin with what was typed. */
export const tagsQuery = (start: string) =>
  queryOptions({
    queryKey: ['tags', start],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<TagList>('/api/tags', {
        query: { q: start, limit: 20 },
        signal,
      })
      return items
    },
    staleTime: 60_000,
  })
