import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { Me } from '@/api/types'

/** Who is signed in; null says nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ client, signal }) => {
    try {
      return await api.get<Me>('/api/me', { signal })
    } catch (error) {
      // whoever was here keeps the page, and is asked to sign in again beside it
      const wasHere = client.getQueryData<Me | null>(['me'])
      if (asProblem(error).status === 401 && !wasHere) return null
      throw error
    }
  },
  staleTime: 5 * 60_000,
  retry: (_, error) => asProblem(error).status !== 401,
  retryDelay: (failures) => Math.min(1000 * 2 ** failures, 10_000),
})

export const canManage = (me: Me | null | undefined) =>
  me?.roles.some((role) => role === 'owner' || role === 'creator') ?? false

export const isOwner = (me: Me | null | undefined) => me?.roles.includes('owner') ?? false
