import { Chip, Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { jobPriorities, jobStatuses, type JobStatus, type QueueStatus } from '@/api/types'
import { useI18n } from '@/i18n/i18n'
import { queueStatusQuery } from './api/get-queue-status'
import { parseQueueFilters, type QueueFilters as Filters } from './filters'

interface Props {
  filters: Filters
  onChange: (filters: Filters) => void
}

const all = 'all'

/** Those that the status counts; what is over is not counted. */
const countOf = (status: JobStatus, known: QueueStatus | undefined) =>
  status === 'completed' || status === 'cancelled' ? 0 : (known?.[status] ?? 0)

export function QueueFilters({ filters, onChange }: Props) {
  const { t, format } = useI18n()
  const { data: known } = useQuery(queueStatusQuery)
  const narrow = (name: keyof Filters) => (value: string | null) =>
    onChange(parseQueueFilters({ ...filters, [name]: value }))
  const nameOf = (status: JobStatus) => {
    const count = countOf(status, known)
    return count > 0
      ? `${t.queue.sections[status]} (${format.number(count)})`
      : t.queue.sections[status]
  }
  return (
    <Group justify="space-between" gap="sm">
      <Chip.Group value={filters.status ?? all} onChange={narrow('status')}>
        <Group gap={6} role="radiogroup" aria-label={t.queue.filter.status}>
          <Chip value={all}>{t.queue.filter.all}</Chip>
          {jobStatuses.map((status) => (
            <Chip key={status} value={status}>
              {nameOf(status)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Select
        aria-label={t.queue.filter.priority}
        placeholder={t.queue.filter.anyPriority}
        data={jobPriorities.map((value) => ({ value, label: t.queue.priority[value] }))}
        value={filters.priority ?? null}
        onChange={narrow('priority')}
        clearable
        checkIconPosition="right"
        w={180}
      />
    </Group>
  )
}
