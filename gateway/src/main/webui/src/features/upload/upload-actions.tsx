import { ActionIcon, Button, FileButton, Group, type ActionIconProps } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconRefresh, IconX } from '@tabler/icons-react'
import { useI18n } from '@/i18n/i18n'
import { showToast } from '@/lib/toasts'
import { acceptedFiles } from './file-check'
import { isOver, shownState, type UploadItem } from './upload-item'
import { forget } from './upload-memory'
import {
  hasFile,
  pause,
  putBack,
  reopenAndResume,
  resume,
  resumeWith,
  takeOff,
} from './upload-queue'

const look: ActionIconProps = { variant: 'subtle', color: 'gray', size: 'sm' }

/** Stops it at once and tells the server only when there is no way back any more. */
function useCancel(item: UploadItem) {
  const { t } = useI18n()
  return () => {
    const taken = takeOff(item.id)
    if (!taken) return
    if (isOver(taken)) return void forget(taken)
    showToast({
      text: t.upload.cancelled(item.name),
      action: { label: t.app.undo, run: () => putBack(taken) },
      onGone: () => void forget(taken),
    })
  }
}

function PickAgain({ item }: { item: UploadItem }) {
  const { t } = useI18n()
  const accept = (file: File | null) => {
    if (!file) return
    if (!resumeWith(file)) showToast({ text: t.upload.otherFile(item.name), tone: 'bad' })
  }
  return (
    <FileButton onChange={accept} accept={acceptedFiles}>
      {(props) => (
        <Button
          {...props}
          size="compact-xs"
          variant="light"
          aria-label={t.upload.pickAgain(item.name)}
        >
          {t.upload.pickFile}
        </Button>
      )}
    </FileButton>
  )
}

export function UploadActions({ item }: { item: UploadItem }) {
  const { t } = useI18n()
  const cancel = useCancel(item)
  const { id, name, refusal } = item
  const state = shownState(item)
  return (
    <Group gap={2} wrap="nowrap">
      {(state === 'uploading' || state === 'offline') && (
        <ActionIcon {...look} onClick={() => pause(id)} aria-label={t.upload.pause(name)}>
          <IconPlayerPause size={16} />
        </ActionIcon>
      )}
      {state === 'paused' && (
        <ActionIcon {...look} onClick={() => resume(id)} aria-label={t.upload.resume(name)}>
          <IconPlayerPlay size={16} />
        </ActionIcon>
      )}
      {state === 'failed' && !refusal && hasFile(id) && (
        <ActionIcon {...look} onClick={() => resume(id)} aria-label={t.upload.retry(name)}>
          <IconRefresh size={16} />
        </ActionIcon>
      )}
      {state === 'interrupted' && <PickAgain item={item} />}
      {state === 'reopenable' && (
        <Button
          size="compact-xs"
          variant="light"
          onClick={() => void reopenAndResume(id)}
          aria-label={t.upload.resume(name)}
        >
          {t.upload.continueUpload}
        </Button>
      )}
      <ActionIcon
        {...look}
        onClick={cancel}
        aria-label={isOver(item) ? t.upload.remove(name) : t.upload.cancel(name)}
      >
        <IconX size={16} />
      </ActionIcon>
    </Group>
  )
}
