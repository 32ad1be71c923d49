import { Badge, Group, Paper, Progress, Stack, Text, Title, Tooltip } from '@mantine/core'
import type { QueueWorker } from '@/api/types'
import { TextLink } from '@/components/text-link'
import { stepName } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import { workerName } from '@/lib/worker-name'
import classes from './queue.module.css'
import { useWorkerList } from './use-worker-list'

const colors: Record<QueueWorker['state'], string> = {
  working: 'cyan',
  idle: 'green',
  draining: 'yellow',
  lost: 'red',
}

type WorkerJob = QueueWorker['jobs'][number]

function Work({ job: { videoId, title, stage, progress } }: { job: WorkerJob }) {
  const { t, format } = useI18n()
  return (
    <li>
      <TextLink to="/videos/$videoId" params={{ videoId }} size="sm" className={classes.title}>
        {title}
      </TextLink>
      <Progress
        size="sm"
        my={4}
        value={Math.floor(progress)}
        aria-label={t.queue.workers.progress(title)}
      />
      <Text size="xs" c="dimmed">
        {[stage && stepName(t, stage), format.percent(progress)].filter(Boolean).join(' · ')}
      </Text>
    </li>
  )
}

function WorkerCard({ worker }: { worker: QueueWorker }) {
  const { t, format } = useI18n()
  const words = t.queue.workers
  const { name, state, slots, openings, running, jobs, seenSecondsAgo } = worker
  const others = Math.max(0, running - jobs.length)
  const facts = [
    words.places(format.number(running), format.number(slots + openings)),
    others > 0 && words.others(others, format.number(others)),
    seenSecondsAgo < 60 ? words.seenNow : words.seen(format.secondsAgo(seenSecondsAgo)),
  ]
  return (
    <Paper component="li" withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600} size="sm" className={classes.title} title={name}>
          {workerName(name)}
        </Text>
        <Tooltip label={words.stateHint[state]}>
          <Badge variant="light" color={colors[state]}>
            {words.state[state]}
          </Badge>
        </Tooltip>
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {facts.filter(Boolean).join(' · ')}
      </Text>
      {jobs.length > 0 && (
        <Stack component="ul" gap="xs" mt="sm" className={classes.plain}>
          {jobs.map((job) => (
            <Work key={job.videoId} job={job} />
          ))}
        </Stack>
      )}
    </Paper>
  )
}

/** Who converts, how busy each is, and what of ours it does. */
export function WorkerList() {
  const { t } = useI18n()
  const workerList = useWorkerList()
  if (!workerList) return null
  return (
    <section aria-labelledby="workers-title">
      <Title order={2} size="h5" mb={8} id="workers-title">
        {t.queue.workers.title}
      </Title>
      {workerList.length === 0 && <Text c="dimmed">{t.queue.workers.none}</Text>}
      <ul className={classes.workers} aria-labelledby="workers-title">
        {workerList.map((worker) => (
          <WorkerCard key={worker.name} worker={worker} />
        ))}
      </ul>
    </section>
  )
}
