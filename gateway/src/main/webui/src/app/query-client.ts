import { QueryClient } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'

/** Asks again where another try may help: no line, or a server that is not well. */
const mayPass = (error: unknown) => {
  const { status } = asProblem(error)
  return status === 0 || status >= 500
}

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { retry: false },
    },
  })
