import { Badge, Group, Paper, Stack, Text } from '@mantine/core'
import type { Video } from '@/api/types'

/** What is said of a video, for those who only watch. */
export function About({ video }: { video: Video }) {
  if (!video.description && video.tags.length === 0) return null
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        {video.description && <Text style={{ whiteSpace: 'pre-wrap' }}>{video.description}</Text>}
        <Group gap={6}>
          {video.tags.map((tag) => (
            <Badge key={tag} variant="light" color="gray">
              {tag}
            </Badge>
          ))}
        </Group>
      </Stack>
    </Paper>
  )
}
