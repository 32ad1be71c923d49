import { Button, Tooltip } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useProblemToast } from '@/components/use-problem-toast'
import { useI18n } from '@/i18n/i18n'
import { showToast } from '@/lib/toasts'
import { usePauseQueue } from './api/pause-queue'

/** Lets the jobs of the group wait, or go on; the way back is the same button. */
export function PauseButton({ paused }: { paused: boolean }) {
  const { t } = useI18n()
  const onError = useProblemToast()
  const pause = usePauseQueue()
  const Icon = paused ? IconPlayerPlay : IconPlayerPause
  const toggle = () =>
    pause
      .mutateAsync(!paused)
      .then(
        ({ groupPaused }) =>
          showToast({ text: groupPaused ? t.queue.toast.paused : t.queue.toast.resumed }),
        onError,
      )
  return (
    <Tooltip label={t.queue.pauseHint} disabled={paused} multiline maw={260}>
      <Button
        variant={paused ? 'filled' : 'default'}
        leftSection={<Icon size={18} aria-hidden />}
        loading={pause.isPending}
        onClick={() => void toggle()}
      >
        {paused ? t.queue.resume : t.queue.pause}
      </Button>
    </Tooltip>
  )
}
