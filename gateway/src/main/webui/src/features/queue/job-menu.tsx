import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconDotsVertical, IconMovie, IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { jobPriorities, type JobPriority, type ProcessingJob } from '@/api/types'
import { useI18n } from '@/i18n/i18n'
import type { JobActions } from './use-job-actions'
import { canCancel, canRetry, waits } from './what-goes'

interface Props {
  job: ProcessingJob
  actions: JobActions
  /** Whether it is being cancelled already. */
  doomed: boolean
}

/** All that can be done to one job. */
export function JobMenu({ job, actions, doomed }: Props) {
  const { t } = useI18n()
  const { videoId } = job
  return (
    <Menu position="bottom-end" width={250} withArrow>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t.queue.actions.menu(job.title)}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {waits(job) && !doomed && (
          <>
            <Menu.Label>{t.queue.filter.priority}</Menu.Label>
            <Menu.RadioGroup
              value={job.priority}
              onChange={(chosen) => void actions.prioritise(job, chosen as JobPriority)}
            >
              {jobPriorities.map((priority) => (
                <Menu.RadioItem key={priority} value={priority} closeMenuOnClick>
                  {t.queue.priority[priority]}
                  <Text size="xs" c="dimmed">
                    {t.queue.priorityHint[priority]}
                  </Text>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Divider />
          </>
        )}
        {canRetry(job) && (
          <Menu.Item
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={() => void actions.retry([job])}
          >
            {t.queue.actions.retry}
          </Menu.Item>
        )}
        {canCancel(job) && !doomed && (
          <Menu.Item
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            onClick={() => actions.cancel([job])}
          >
            {t.queue.actions.cancel}
          </Menu.Item>
        )}
        <Menu.Item
          component={Link}
          to={`/videos/${videoId}`}
          leftSection={<IconMovie size={16} aria-hidden />}
        >
          {t.queue.actions.open}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
