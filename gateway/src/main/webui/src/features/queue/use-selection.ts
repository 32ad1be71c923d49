import { useState } from 'react'
import type { ProcessingJob } from '@/api/types'

/** Which of the jobs that are shown were picked, by their ids. */
export function useSelection(shown: ProcessingJob[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const selected = shown.filter(({ jobId }) => picked.has(jobId))
  return {
    selected,
    isSelected: ({ jobId }: ProcessingJob) => picked.has(jobId),
    select: (jobs: ProcessingJob[], wanted: boolean) =>
      setPicked((before) => {
        const after = new Set(before)
        for (const { jobId } of jobs) {
          if (wanted) after.add(jobId)
          else after.delete(jobId)
        }
        return after
      }),
    clear: () => setPicked(new Set()),
  }
}

export type Selection = ReturnType<typeof useSelection>
