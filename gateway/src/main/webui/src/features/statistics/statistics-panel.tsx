import { Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useI18n } from '@/i18n/i18n'
import { videoAnalyticsQuery } from './api/get-video-analytics'
import { BarChart } from './bar-chart'
import { lastDays } from './days'
import { PlatformSplit } from './platform-split'

const dayCount = 30

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text fz={22} fw={650} lh={1.2}>
        {value}
      </Text>
    </div>
  )
}

/** How often and how long a video was watched. */
export function StatisticsPanel({ videoId }: { videoId: string }) {
  const { t, format } = useI18n()
  const { data, isPending } = useQuery(videoAnalyticsQuery(videoId))
  const caption = `${t.statistics.chart}, ${t.statistics.lastDays(dayCount, format.number(dayCount))}`
  const watched = data && (data.totalViews > 0 || data.totalWatchSeconds > 0)
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="statistics-title">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2} size="h4" id="statistics-title">
            {t.statistics.title}
          </Title>
          {watched && (
            <Text size="xs" c="dimmed">
              {t.statistics.lastDays(dayCount, format.number(dayCount))}
            </Text>
          )}
        </Group>
        {isPending && <Skeleton height={120} />}
        {!isPending && !data && <Text c="dimmed">{t.statistics.failed}</Text>}
        {data && !watched && <Text c="dimmed">{t.statistics.none}</Text>}
        {watched && (
          <>
            <Group gap="xl">
              <Figure label={t.statistics.views} value={format.number(data.totalViews)} />
              <Figure label={t.statistics.watchTime} value={format.span(data.totalWatchSeconds)} />
            </Group>
            <PlatformSplit items={data.items} />
            <BarChart days={lastDays(data.items, dayCount)} caption={caption} />
          </>
        )}
      </Stack>
    </Paper>
  )
}
