import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Dictionary } from '@/i18n/en'
import { useI18n } from '@/i18n/i18n'
import { conflicts, differing, type Details, type Field } from './details'

interface Props {
  base: Details
  mine: Details
  theirs: Details
  busy: boolean
  onClose: () => void
  onDecide: (details: Details) => void
}

type Side = 'mine' | 'theirs'

const shown = (t: Dictionary, details: Details, field: Field) => {
  switch (field) {
    case 'visibility':
      return t.visibility[details.visibility]
    case 'pipelineStage':
      return t.stage[details.pipelineStage]
    case 'tags':
      return details.tags.join(', ') || t.video.nothing
    default:
      return details[field] || t.video.nothing
  }
}

/** Shows what two people changed at once and lets this one choose, field by field. */
export function ConflictDialog({ base, mine, theirs, busy, onClose, onDecide }: Props) {
  const { t } = useI18n()
  const [sides, setSides] = useState<Partial<Record<Field, Side>>>({})
  const open = conflicts(base, mine, theirs)
  const labels: Record<Field, string> = {
    title: t.video.title,
    description: t.video.description,
    tags: t.video.tags,
    visibility: t.video.visibility,
    pipelineStage: t.video.stage,
  }
  const decide = () => {
    const kept = differing(base, mine).filter((field) => sides[field] !== 'theirs')
    const mineKept = Object.fromEntries(kept.map((field) => [field, mine[field]]))
    onDecide({ ...theirs, ...mineKept })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.video.conflictTitle}
      closeButtonProps={{ 'aria-label': t.app.close }}
      size="lg"
    >
      <Stack>
        <Text>{open.length > 0 ? t.video.conflictText : t.video.conflictMerge}</Text>
        {open.map((field) => (
          <Radio.Group
            key={field}
            label={labels[field]}
            value={sides[field] ?? 'mine'}
            onChange={(side) => setSides({ ...sides, [field]: side as Side })}
          >
            <Stack gap="xs" mt={4}>
              {(['mine', 'theirs'] as const).map((side) => (
                <Radio
                  key={side}
                  value={side}
                  label={`${t.video[side]}: ${shown(t, side === 'mine' ? mine : theirs, field)}`}
                />
              ))}
            </Stack>
          </Radio.Group>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.app.cancel}
          </Button>
          <Button onClick={decide} loading={busy}>
            {t.video.keepSelection}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
