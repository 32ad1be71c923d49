import { api } from '@/api/client'

/** Takes away the video that an upload made for itself, when the upload was cancelled. */
export const archiveLeftover = (videoId: string) =>
  api.delete<unknown>(`/api/videos/${videoId}`).catch(() => undefined)
