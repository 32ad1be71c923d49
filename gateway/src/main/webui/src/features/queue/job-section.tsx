import { Button, Center, Checkbox, Group, Paper, Text, Title } from '@mantine/core'
import { useI18n } from '@/i18n/i18n'
import type { QueueMood } from './headline'
import { JobRow } from './job-row'
import classes from './queue.module.css'
import type { Section } from './steady'
import type { JobActions } from './use-job-actions'
import type { Selection } from './use-selection'

interface Props {
  section: Section
  mood: QueueMood
  actions: JobActions
  selection: Selection
  isFetchingMore: boolean
  onMore: () => void
}

/** The jobs that stand alike, with their number. */
export function JobSection(props: Props) {
  const { t, format } = useI18n()
  const { section, selection } = props
  const { status, jobs, total } = section
  const id = `jobs-${status}`
  const name = t.queue.sections[status]
  const picked = jobs.filter(selection.isSelected).length
  return (
    <section aria-labelledby={id}>
      <Group gap="sm" mb={8} pl={{ base: 13, sm: 17 }}>
        <Checkbox
          checked={picked === jobs.length}
          indeterminate={picked > 0 && picked < jobs.length}
          onChange={(event) => selection.select(jobs, event.currentTarget.checked)}
          aria-label={t.queue.actions.selectAll(name)}
        />
        <Title order={2} size="h5" id={id}>
          {name}
        </Title>
        <Text size="sm" c="dimmed">
          {format.number(total)}
        </Text>
      </Group>
      <Paper component="ul" withBorder className={classes.rows} aria-labelledby={id}>
        {jobs.map((job) => (
          <JobRow
            key={job.jobId}
            job={job}
            under={status}
            mood={props.mood}
            actions={props.actions}
            selected={selection.isSelected(job)}
            onSelect={(wanted) => selection.select([job], wanted)}
          />
        ))}
      </Paper>
      {section.hasMore && (
        <Center mt="sm">
          <Button variant="default" loading={props.isFetchingMore} onClick={props.onMore}>
            {t.queue.actions.more}
          </Button>
        </Center>
      )}
    </section>
  )
}
