import { api } from '@/api/client'
import type { JobPriority, ProcessingStatus } from '@/api/types'

export const setPriority = (videoId: string, priority: JobPriority) =>
  api.put<ProcessingStatus>(`/api/videos/${videoId}/processing-priority`, { priority })
