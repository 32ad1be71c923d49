import { Group, Paper, Stack, Text } from '@mantine/core'
import type { Video } from '@/api/types'
import { StageBadge, StatusBadge, VisibilityLabel } from '@/components/badges'
import { Poster } from '@/components/poster'
import { TextLink } from '@/components/text-link'
import { useI18n } from '@/i18n/i18n'
import classes from './library.module.css'

/** The library on a narrow screen. */
export function VideoCards({
  videos,
  progress,
}: {
  videos: Video[]
  progress: Record<string, number>
}) {
  const { format } = useI18n()
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {videos.map((video) => (
        <Paper component="li" key={video.id} withBorder className={classes.card} p="sm">
          <Group gap="md" wrap="nowrap" align="flex-start">
            <div className={classes.cardPicture}>
              <Poster video={video} withLength />
            </div>
            <Stack gap={6} flex={1} miw={0}>
              <TextLink
                to="/videos/$videoId"
                params={{ videoId: video.id }}
                className={classes.title}
                underline="never"
                c="inherit"
              >
                {video.title}
              </TextLink>
              <Group gap={6}>
                <StatusBadge status={video.status} percent={progress[video.id]} />
                <StageBadge stage={video.pipelineStage} />
              </Group>
              <Group justify="space-between" gap="xs">
                <VisibilityLabel visibility={video.visibility} />
                <Text size="xs" c="dimmed">
                  {format.ago(video.updatedAt)}
                </Text>
              </Group>
            </Stack>
          </Group>
        </Paper>
      ))}
    </Stack>
  )
}
