import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Video } from '@/api/types'
import { MigrationBadge } from '@/components/badges'
import { useI18n } from '@/i18n/i18n'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md" align="flex-start">
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0} ta="right" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </Group>
  )
}

/** What was uploaded, and where the video stands. */
export function OriginalFile({ video }: { video: Video }) {
  const { t, format } = useI18n()
  const { filename, sizeBytes, width, height, durationSeconds, platforms } = video
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="original-title">
      <Stack gap="md">
        <Title order={2} size="h4" id="original-title">
          {t.video.original}
        </Title>
        <Stack component="dl" gap={6} m={0}>
          {filename && <Fact name={t.video.filename}>{filename}</Fact>}
          {sizeBytes ? <Fact name={t.video.size}>{format.bytes(sizeBytes)}</Fact> : null}
          {width && height ? <Fact name={t.video.resolution}>{`${width} × ${height}`}</Fact> : null}
          {durationSeconds ? (
            <Fact name={t.video.duration}>{format.clock(durationSeconds)}</Fact>
          ) : null}
          <Fact name={t.video.created}>{format.dateTime(video.createdAt)}</Fact>
          <Fact name={t.video.changed}>{format.dateTime(video.updatedAt)}</Fact>
          {platforms.length > 0 && (
            <Fact name={t.video.platforms}>
              {platforms.map(({ platform, status, externalUrl }) => (
                <span key={platform} style={{ display: 'block' }}>
                  {externalUrl ? (
                    <Anchor href={externalUrl} target="_blank" rel="noreferrer" size="sm">
                      {t.platform[platform]}
                    </Anchor>
                  ) : (
                    t.platform[platform]
                  )}
                  {` (${t.platformStatus[status]})`}
                </span>
              ))}
            </Fact>
          )}
        </Stack>
        <div>
          <MigrationBadge status={video.migrationStatus} />
        </div>
      </Stack>
    </Paper>
  )
}
