import type { ProcessingError } from './types'

/** What went wrong on our side, so that the same file is worth another try. */
export const passingCodes = [
  'encoder_failed',
  'internal',
  'interrupted',
  'out_of_memory',
  'out_of_space',
  'source_unreadable',
  'stalled',
  'storage_unavailable',
  'worker.lost',
]

export const mayPass = ({ code }: ProcessingError) => passingCodes.includes(code)
