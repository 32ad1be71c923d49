import { Group, Progress, Stack, Text } from '@mantine/core'
import { IconCheck, IconCircle, IconLoader2, IconMinus } from '@tabler/icons-react'
import type { ProcessingJob, RenditionStatus } from '@/api/types'
import { renditionName } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import { decisionText } from './decision-text'
import classes from './processing.module.css'
import { rungsOf, type Rung } from './rungs'

const icons: Record<RenditionStatus, typeof IconCheck> = {
  pending: IconCircle,
  playable: IconLoader2,
  ready: IconCheck,
}

function RungRow({ rung, running }: { rung: Rung; running: boolean }) {
  const { t, format } = useI18n()
  const { made } = rung
  const name = renditionName(t, rung.name)
  const why = decisionText(t, format, rung)
  const state = made ? t.processing.rendition[made.status] : t.processing.leftOut
  const Icon = made ? icons[made.status] : IconMinus
  const growing = running && made?.status === 'playable'
  const showsProgress = running && made?.progress !== undefined && made.status !== 'ready'
  return (
    <li>
      <Group gap={6} wrap="nowrap">
        <Icon
          size={14}
          aria-hidden
          className={growing ? classes.turning : undefined}
          color={made?.status === 'ready' ? 'var(--mantine-color-green-7)' : 'currentColor'}
        />
        <Text size="sm" fw={600} td={made ? undefined : 'line-through'}>
          {name}
        </Text>
        <Text size="xs" c="dimmed" ml="auto" className={classes.figures}>
          {[
            made && made.bitrate > 0 && format.bitrate(made.bitrate),
            showsProgress ? format.percent(made.progress ?? 0) : state,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Group>
      {showsProgress && (
        <Progress
          mt={4}
          size="sm"
          value={made.progress ?? 0}
          aria-label={t.processing.renditionProgress(name)}
        />
      )}
      {why && (
        <Text size="xs" c="dimmed" mt={2}>
          {why}
        </Text>
      )}
    </li>
  )
}

/** The versions of the film, what was decided about each, and why. */
export function Renditions({ job }: { job: ProcessingJob }) {
  const { t, format } = useI18n()
  const rungs = rungsOf(job)
  if (rungs.length === 0) return null
  const { adaptations, savedBitsPerSecond: saved } = job
  return (
    <div>
      <Text size="sm" fw={550} mb={6} id="renditions-title">
        {t.processing.renditions}
      </Text>
      <Stack
        component="ul"
        gap={10}
        p={0}
        m={0}
        className={classes.steps}
        aria-labelledby="renditions-title"
      >
        {rungs.map((rung) => (
          <RungRow key={rung.name} rung={rung} running={job.status === 'processing'} />
        ))}
      </Stack>
      {adaptations.map((adaptation) => (
        <Text key={adaptation} size="xs" c="dimmed" mt={10}>
          {t.processing.adaptation[adaptation]}
        </Text>
      ))}
      {saved > 0 && (
        <Text size="xs" c="dimmed" mt={10}>
          {t.processing.saved(format.bitrate(saved))}
        </Text>
      )}
    </div>
  )
}
