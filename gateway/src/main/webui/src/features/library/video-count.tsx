import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useI18n } from '@/i18n/i18n'
import { videosQuery } from './api/get-videos'
import type { Filters } from './filters'

/** How many videos the search found, said aloud too. */
export function VideoCount({ filters }: { filters: Filters }) {
  const { t, format } = useI18n()
  const { data } = useInfiniteQuery(videosQuery(filters))
  const first = data?.pages[0]
  const { total, totalAtLeast } = first ?? {}
  return (
    <Text c="dimmed" size="sm" role="status" mih={22}>
      {typeof total === 'number'
        ? t.library.count(total, format.number(total))
        : typeof totalAtLeast === 'number' && t.library.countAtLeast(format.number(totalAtLeast))}
    </Text>
  )
}
