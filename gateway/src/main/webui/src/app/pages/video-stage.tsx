import { Center, Loader, Stack, Text } from '@mantine/core'
import { mayPass } from '@/api/may-pass'
import type { ProcessingStatus, Video } from '@/api/types'
import { DropArea } from '@/features/upload/drop-area'
import { PickFiles } from '@/features/upload/pick-files'
import { useI18n } from '@/i18n/i18n'
import { processingErrorText } from '@/i18n/problem-text'

interface Props {
  video: Video
  editable: boolean
  /** How its last processing stands; unknown for who only watches. */
  processing: ProcessingStatus | undefined
}

/** What stands where the picture will be, as long as there is none. */
export function Stage({ video, editable, processing }: Props) {
  const { t } = useI18n()
  const stopped =
    processing?.status === 'cancelled' ? t.processing.cancelledTitle : t.processing.failedTitle
  const reason = processing?.status === 'failed' ? processing.error : null
  const words = {
    empty: [t.video.emptyTitle, t.video.emptyText],
    uploading: [t.video.uploadingTitle, t.video.uploadingText],
    error: [stopped, editable && (!reason || mayPass(reason)) ? t.processing.failedText : ''],
    processing: [t.player.notReady, t.player.notReadyText],
    ready: [t.player.notReady, t.player.notReadyText],
    archived: [t.video.archivedTitle, ''],
  } as const
  const [title, text] = words[video.status]
  const waiting = video.status === 'processing' || video.status === 'uploading'
  const takesFile = editable && (video.status === 'empty' || video.status === 'error')
  return (
    <Center h="100%">
      <Stack align="center" gap="sm" ta="center" p="md">
        {waiting && <Loader color="cyan.3" type="dots" aria-hidden />}
        <Text fw={600} size="lg" c="white">
          {title}
        </Text>
        {video.status === 'error' && reason && (
          <Text c="gray.1" maw="60ch">
            {processingErrorText(t, reason)}
          </Text>
        )}
        {text && <Text c="gray.4">{text}</Text>}
        {takesFile && (
          <>
            <PickFiles label={t.video.uploadMaster} videoId={video.id} />
            <DropArea videoId={video.id} />
          </>
        )}
      </Stack>
    </Center>
  )
}
