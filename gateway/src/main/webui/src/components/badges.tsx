import { Badge, Group, Tooltip } from '@mantine/core'
import {
  IconBrandVimeo,
  IconBrandYoutube,
  IconDatabase,
  IconEye,
  IconEyeOff,
  IconLink,
  IconCoin,
} from '@tabler/icons-react'
import type { MigrationStatus, Stage, VideoPlatform, VideoStatus, Visibility } from '@/api/types'
import { useI18n } from '@/i18n/i18n'

const statusColors: Record<VideoStatus, string> = {
  empty: 'gray',
  uploading: 'blue',
  processing: 'cyan',
  ready: 'green',
  error: 'red.9',
  archived: 'slate',
}

const stageColors: Record<Stage, string> = {
  draft: 'gray.5',
  recording: 'yellow',
  editing: 'orange',
  review: 'blue',
  approved: 'purple',
  processing: 'cyan',
  published: 'green',
  archived: 'slate',
}

const migrationColors: Record<MigrationStatus, string> = {
  vimeo_only: 'blue',
  migrating: 'yellow',
  hetzner_primary: 'green',
  hetzner_only: 'emerald',
}

const platformIcons = { vimeo: IconBrandVimeo, youtube: IconBrandYoutube, hetzner: IconDatabase }

const visibilityIcons = { public: IconEye, unlisted: IconLink, private: IconEyeOff, paid: IconCoin }

export function StatusBadge({
  status,
  percent,
}: {
  status: VideoStatus
  percent?: number | undefined
}) {
  const { t, format } = useI18n()
  const busy = status === 'processing' && percent !== undefined
  return (
    <Badge color={statusColors[status]} variant={status === 'error' ? 'filled' : 'light'}>
      {t.status[status]}
      {busy && ` ${format.percent(percent)}`}
    </Badge>
  )
}

export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useI18n()
  return (
    <Badge color={stageColors[stage]} variant="dot">
      {t.stage[stage]}
    </Badge>
  )
}

export function MigrationBadge({ status }: { status: MigrationStatus }) {
  const { t } = useI18n()
  return (
    <Badge color={migrationColors[status]} variant="light">
      {t.migration[status]}
    </Badge>
  )
}

export function VisibilityLabel({ visibility }: { visibility: Visibility }) {
  const { t } = useI18n()
  const Icon = visibilityIcons[visibility]
  return (
    <Tooltip label={t.visibilityHint[visibility]}>
      <Group gap={6} wrap="nowrap" component="span" fz="sm">
        <Icon size={16} stroke={1.7} aria-hidden />
        {t.visibility[visibility]}
      </Group>
    </Tooltip>
  )
}

export function PlatformBadges({ platforms }: { platforms: VideoPlatform[] }) {
  const { t } = useI18n()
  return (
    <Group gap={4}>
      {platforms.map(({ platform, status }) => {
        const Icon = platformIcons[platform]
        return (
          <Tooltip key={platform} label={`${t.platform[platform]}: ${t.platformStatus[status]}`}>
            <Badge
              variant="default"
              color={status === 'failed' ? 'red' : 'gray'}
              leftSection={<Icon size={13} aria-hidden />}
              opacity={status === 'ready' ? 1 : 0.65}
            >
              {t.platform[platform]}
            </Badge>
          </Tooltip>
        )
      })}
    </Group>
  )
}
