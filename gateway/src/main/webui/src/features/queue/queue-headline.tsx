import {
  Group,
  Paper,
  Skeleton,
  Stack,
  Text,
  ThemeIcon,
  Title,
  VisuallyHidden,
} from '@mantine/core'
import {
  IconCheck,
  IconHourglass,
  IconPlayerPause,
  IconPlugConnectedX,
  IconTool,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useI18n } from '@/i18n/i18n'
import { queueStatusQuery } from './api/get-queue-status'
import { figuresOf, headlineOf, type QueueMood } from './headline'
import { PauseButton } from './pause-button'
import { StaleNotice } from './stale-notice'

const looks: Record<QueueMood, { Icon: typeof IconCheck; color: string }> = {
  busy: { Icon: IconHourglass, color: 'ozean' },
  nothing: { Icon: IconCheck, color: 'green' },
  paused: { Icon: IconPlayerPause, color: 'yellow' },
  maintenance: { Icon: IconTool, color: 'yellow' },
  noEncoder: { Icon: IconPlugConnectedX, color: 'red' },
}

/** How it stands with the queue, in a sentence. */
export function QueueHeadline({ mayPause }: { mayPause: boolean }) {
  const { t, format } = useI18n()
  const { data: status, isError, dataUpdatedAt } = useQuery(queueStatusQuery)
  // what failed to load is said by the list below
  if (!status) return isError ? null : <Skeleton height={108} />
  const { mood, title, details } = headlineOf(t, format, status)
  const { Icon, color } = looks[mood]
  const detail = details.filter(Boolean).join(' ')
  const figures = figuresOf(t, format, status).join(' · ')
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="queue-headline">
      <Group justify="space-between" align="flex-start" gap="md">
        <Group wrap="nowrap" align="flex-start" gap="md" flex="1 1 320px">
          <ThemeIcon size={44} radius="xl" variant="light" color={color}>
            <Icon size={24} aria-hidden />
          </ThemeIcon>
          <Stack gap={4}>
            <Title order={2} size="h4" id="queue-headline">
              {title}
            </Title>
            {detail && <Text size="sm">{detail}</Text>}
            {figures && (
              <Text size="sm" c="dimmed">
                {figures}
              </Text>
            )}
            {isError && <StaleNotice since={dataUpdatedAt} />}
          </Stack>
        </Group>
        {mayPause && <PauseButton paused={status.groupPaused} />}
      </Group>
      {/* only what changes everything is said aloud, not each number */}
      <VisuallyHidden role="status">{t.queue.announce[mood]}</VisuallyHidden>
    </Paper>
  )
}
