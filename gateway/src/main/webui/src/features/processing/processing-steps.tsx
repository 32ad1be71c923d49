import { Group, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconCheck, IconCircle, IconLoader2, IconX } from '@tabler/icons-react'
import type { ProcessingStage } from '@/api/types'
import { stepName } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import classes from './processing.module.css'

const looks: Record<ProcessingStage['status'], { Icon: typeof IconCheck; color: string }> = {
  pending: { Icon: IconCircle, color: 'gray' },
  active: { Icon: IconLoader2, color: 'ozean' },
  completed: { Icon: IconCheck, color: 'green' },
  failed: { Icon: IconX, color: 'red' },
}

export function ProcessingSteps({ stages }: { stages: ProcessingStage[] }) {
  const { t } = useI18n()
  return (
    <Stack component="ol" gap={6} p={0} m={0} className={classes.steps}>
      {stages.map(({ name, status }) => {
        const { Icon, color } = looks[status]
        return (
          <Group
            component="li"
            key={name}
            gap="xs"
            wrap="nowrap"
            aria-current={status === 'active' ? 'step' : undefined}
          >
            <ThemeIcon
              size={20}
              radius="xl"
              variant={status === 'completed' ? 'filled' : 'light'}
              color={color}
            >
              <Icon
                size={13}
                aria-hidden
                className={status === 'active' ? classes.turning : undefined}
              />
            </ThemeIcon>
            <Text size="sm" c={status === 'pending' ? 'dimmed' : undefined}>
              {stepName(t, name)}
            </Text>
          </Group>
        )
      })}
    </Stack>
  )
}
