import { Group, Progress, Text } from '@mantine/core'
import { problemText } from '@/i18n/problem-text'
import { TextLink } from '@/components/text-link'
import { useI18n } from '@/i18n/i18n'
import { UploadActions } from './upload-actions'
import { shownState, type UploadItem, type UploadState } from './upload-item'
import classes from './upload-tray.module.css'

const colors: Partial<Record<UploadState, string>> = {
  done: 'green',
  failed: 'red',
  paused: 'gray',
  offline: 'yellow',
  session: 'yellow',
  interrupted: 'yellow',
  reopenable: 'yellow',
  unanswered: 'gray',
}

function useSentence(item: UploadItem) {
  const { t, format } = useI18n()
  const { sent, size, bytesPerSecond, problem, refusal } = item
  const state = shownState(item)
  if (state === 'failed') return refusal ? t.upload.refused[refusal] : problemText(t, problem)
  if (state !== 'uploading') return t.upload.states[state]
  const facts = [t.upload.of(format.bytes(sent), format.bytes(size))]
  if (bytesPerSecond) {
    facts.push(
      format.speed(bytesPerSecond),
      t.upload.left(format.span((size - sent) / bytesPerSecond)),
    )
  }
  return facts.join(' · ')
}

/** One upload: how far it is, how fast, and what can be done with it. */
export function UploadRow({ item, onLeave }: { item: UploadItem; onLeave: () => void }) {
  const { t } = useI18n()
  const sentence = useSentence(item)
  const percent = item.size ? (item.sent / item.size) * 100 : 0
  const { name, videoId } = item
  const state = shownState(item)
  const busy = state === 'uploading' || state === 'assembling'
  return (
    <li className={classes.row}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={550} className={classes.name} title={name}>
          {name}
        </Text>
        <UploadActions item={item} />
      </Group>
      {state !== 'failed' && (
        <Progress.Root size="sm" my={6}>
          <Progress.Section
            value={Math.floor(percent)}
            color={colors[state] ?? 'ozean'}
            animated={busy}
            aria-label={t.upload.progress(name)}
          />
        </Progress.Root>
      )}
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="xs" c={state === 'failed' ? 'red' : 'dimmed'}>
          {sentence}
        </Text>
        {videoId && (state === 'done' || busy) && (
          <TextLink
            to="/videos/$videoId"
            params={{ videoId }}
            onClick={onLeave}
            size="xs"
            fw={600}
            style={{ whiteSpace: 'nowrap' }}
            aria-label={t.upload.watchVideo(name)}
          >
            {t.upload.watch}
          </TextLink>
        )}
      </Group>
    </li>
  )
}
