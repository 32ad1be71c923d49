import { Button } from '@mantine/core'
import { IconArchive, IconArchiveOff } from '@tabler/icons-react'
import type { Video } from '@/api/types'
import { useProblemToast } from '@/components/use-problem-toast'
import { useI18n } from '@/i18n/i18n'
import { showToast } from '@/lib/toasts'
import { useArchiveVideo } from './api/archive-video'
import { useRestoreVideo } from './api/restore-video'

/** Archives at once and offers the way back, instead of asking first. */
export function ArchiveButton({ video }: { video: Video }) {
  const { t } = useI18n()
  const archive = useArchiveVideo(video.id)
  const restore = useRestoreVideo(video.id)
  const onError = useProblemToast()
  // told on whatever page the person is by then
  const bringBack = () =>
    restore
      .mutateAsync()
      .then(() => showToast({ text: t.video.restored(video.title), tone: 'good' }), onError)
  const takeAway = () =>
    archive.mutateAsync(video.version).then(
      () =>
        showToast({
          text: t.video.archived(video.title),
          action: { label: t.app.undo, run: () => void bringBack() },
        }),
      onError,
    )
  return video.status === 'archived' ? (
    <Button
      leftSection={<IconArchiveOff size={18} aria-hidden />}
      loading={restore.isPending}
      onClick={() => void bringBack()}
    >
      {t.video.restore}
    </Button>
  ) : (
    <Button
      variant="default"
      leftSection={<IconArchive size={18} aria-hidden />}
      loading={archive.isPending}
      onClick={() => void takeAway()}
    >
      {t.video.archive}
    </Button>
  )
}
