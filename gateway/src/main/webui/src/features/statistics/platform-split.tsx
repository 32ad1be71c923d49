import { Table } from '@mantine/core'
import type { PlatformDay } from '@/api/types'
import { platformName } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import { byPlatform } from './days'

/** Where it was watched; nothing to tell while there is one place only. */
export function PlatformSplit({ items }: { items: PlatformDay[] }) {
  const { t, format } = useI18n()
  const sums = byPlatform(items)
  if (sums.length < 2) return null
  return (
    <Table layout="auto" horizontalSpacing={6} verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t.statistics.platform}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t.statistics.views}
          </Table.Th>
          <Table.Th scope="col" ta="right">
            {t.statistics.watchTime}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sums.map(({ platform, views, watchSeconds }) => (
          <Table.Tr key={platform}>
            <Table.Th scope="row" fw={400}>
              {platformName(t, platform)}
            </Table.Th>
            <Table.Td ta="right">{format.number(views)}</Table.Td>
            <Table.Td ta="right">{format.span(watchSeconds)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
