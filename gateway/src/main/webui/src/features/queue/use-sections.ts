import { useInfiniteQuery } from '@tanstack/react-query'
import type { JobPriority, JobStatus } from '@/api/types'
import { jobsQuery } from './api/get-jobs'
import type { QueueFilters } from './filters'
import type { Section } from './steady'

function useSection(status: JobStatus, priority: JobPriority | undefined, enabled: boolean) {
  const { data, error, isPending, fetchNextPage, isFetchingNextPage, hasNextPage, refetch } =
    useInfiniteQuery({ ...jobsQuery(status, priority), enabled })
  const first = data?.pages[0]
  const section: Section = {
    status,
    jobs: data?.pages.flatMap(({ items }) => items) ?? [],
    total: first?.total ?? first?.totalAtLeast ?? 0,
    hasMore: hasNextPage,
  }
  return {
    section,
    enabled,
    waits: enabled && isPending,
    // what was loaded before is still shown
    failure: enabled && !data ? error : null,
    isFetchingMore: isFetchingNextPage,
    fetchMore: fetchNextPage,
    refetch,
  }
}

/** The jobs by how they stand; what was cancelled is shown to who asks for it. */
export function useSections({ status, priority }: QueueFilters) {
  const wants = (one: JobStatus) => (status ? status === one : one !== 'cancelled')
  const all = [
    useSection('processing', priority, wants('processing')),
    useSection('queued', priority, wants('queued')),
    useSection('retrying', priority, wants('retrying')),
    useSection('failed', priority, wants('failed')),
    useSection('completed', priority, wants('completed')),
    useSection('cancelled', priority, wants('cancelled')),
  ]
  const shown = all.filter(({ enabled }) => enabled)
  return {
    sections: shown.map(({ section }) => section),
    isPending: shown.some(({ waits }) => waits),
    error: shown.find(({ failure }) => failure)?.failure ?? null,
    isFetchingMore: (one: JobStatus) =>
      shown.some(({ section, isFetchingMore }) => section.status === one && isFetchingMore),
    fetchMore: (one: JobStatus) =>
      Promise.all(
        shown.filter(({ section }) => section.status === one).map(({ fetchMore }) => fetchMore()),
      ),
    refetch: () => shown.forEach((one) => void one.refetch()),
  }
}
