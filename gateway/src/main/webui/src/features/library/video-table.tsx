import { Group, Table, Text } from '@mantine/core'
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Video } from '@/api/types'
import { PlatformBadges, StageBadge, StatusBadge, VisibilityLabel } from '@/components/badges'
import { Poster } from '@/components/poster'
import { TextLink } from '@/components/text-link'
import { useI18n } from '@/i18n/i18n'
import classes from './library.module.css'

const features = tableFeatures({})
const column = createColumnHelper<typeof features, Video>()

interface Props {
  videos: Video[]
  /** 0 to 100, by the video's id */
  progress: Record<string, number>
}

function TitleCell({ video }: { video: Video }) {
  return (
    <Group wrap="nowrap" gap="md">
      <div className={classes.thumbnail}>
        <Poster video={video} />
      </div>
      <div className={classes.words}>
        <TextLink
          to="/videos/$videoId"
          params={{ videoId: video.id }}
          className={classes.title}
          underline="never"
          c="inherit"
        >
          {video.title}
        </TextLink>
        {video.tags.length > 0 && (
          <Text size="xs" c="dimmed" truncate>
            {video.tags.join(', ')}
          </Text>
        )}
      </div>
    </Group>
  )
}

export function VideoTable({ videos, progress }: Props) {
  const { t, format } = useI18n()
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('title', {
          header: t.library.columns.title,
          cell: ({ row }) => <TitleCell video={row.original} />,
        }),
        column.accessor('status', {
          header: t.library.columns.status,
          cell: ({ row }) => (
            <StatusBadge status={row.original.status} percent={progress[row.original.id]} />
          ),
        }),
        column.accessor('pipelineStage', {
          header: t.library.columns.stage,
          cell: ({ row }) => <StageBadge stage={row.original.pipelineStage} />,
        }),
        column.accessor('visibility', {
          header: t.library.columns.visibility,
          cell: ({ row }) => <VisibilityLabel visibility={row.original.visibility} />,
        }),
        column.accessor('platforms', {
          header: t.library.columns.platforms,
          cell: ({ row }) => <PlatformBadges platforms={row.original.platforms} />,
        }),
        column.accessor('durationSeconds', {
          header: t.library.columns.duration,
          cell: ({ row }) =>
            row.original.durationSeconds ? format.clock(row.original.durationSeconds) : '–',
        }),
        column.accessor('updatedAt', {
          header: t.library.columns.updated,
          cell: ({ row }) => (
            <time dateTime={row.original.updatedAt} title={format.dateTime(row.original.updatedAt)}>
              {format.ago(row.original.updatedAt)}
            </time>
          ),
        }),
      ]),
    [t, format, progress],
  )
  const table = useTable({ features, columns, data: videos, getRowId: (video) => video.id })
  return (
    <Table highlightOnHover verticalSpacing="sm" horizontalSpacing="md" className={classes.table}>
      <Table.Thead>
        {table.getHeaderGroups().map((group) => (
          <Table.Tr key={group.id}>
            {group.headers.map((header) => (
              <Table.Th key={header.id} scope="col">
                <table.FlexRender header={header} />
              </Table.Th>
            ))}
          </Table.Tr>
        ))}
      </Table.Thead>
      <Table.Tbody>
        {table.getRowModel().rows.map((row) => (
          <Table.Tr key={row.id} className={classes.row}>
            {row.getAllCells().map((cell) => (
              <Table.Td key={cell.id}>
                <table.FlexRender cell={cell} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
