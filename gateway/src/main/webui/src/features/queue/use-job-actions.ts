import { useQueryClient } from '@tanstack/react-query'
import type { JobOutcome, JobPriority, ProcessingJob } from '@/api/types'
import { useProblemToast } from '@/components/use-problem-toast'
import { useI18n } from '@/i18n/i18n'
import { showToast } from '@/lib/toasts'
import { cancelJobs, retryJobs } from './api/change-jobs'
import { setPriority } from './api/set-priority'
import { cancelSoon } from './cancelling'

const idsOf = (jobs: ProcessingJob[]) => jobs.map(({ videoId }) => videoId)

const count = (outcomes: JobOutcome[], done: boolean) =>
  outcomes.filter(({ outcome }) => (outcome === 'done') === done).length

/** What can be done to jobs, told on whatever page the person is by then. */
export function useJobActions() {
  const { t, format } = useI18n()
  const queryClient = useQueryClient()
  const onError = useProblemToast()
  const words = t.queue.toast
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['videos'] })

  const tellUnchanged = (outcomes: JobOutcome[]) => {
    const unchanged = count(outcomes, false)
    if (unchanged > 0) showToast({ text: words.unchanged(unchanged, format.number(unchanged)) })
  }
  const tellRetried = (outcomes: JobOutcome[]) => {
    const done = count(outcomes, true)
    if (done > 0) showToast({ text: words.retried(done, format.number(done)), tone: 'good' })
    tellUnchanged(outcomes)
  }

  return {
    retry: (jobs: ProcessingJob[]) =>
      retryJobs(idsOf(jobs)).then(tellRetried, onError).then(refresh),

    cancel: (jobs: ProcessingJob[]) => {
      const [only, ...others] = jobs
      if (!only) return
      const text =
        others.length > 0
          ? words.cancellingMany(format.number(jobs.length))
          : words.cancelling(only.title)
      cancelSoon(idsOf(jobs), { text, undo: t.app.undo }, (ids) =>
        cancelJobs(ids).then(tellUnchanged, onError).then(refresh),
      )
    },

    prioritise: ({ videoId, title }: ProcessingJob, priority: JobPriority) =>
      setPriority(videoId, priority)
        .then(() => {
          const text = words.priority(title, t.queue.priority[priority])
          showToast({ text, tone: 'good' })
        }, onError)
        .then(refresh),
  }
}

export type JobActions = ReturnType<typeof useJobActions>
