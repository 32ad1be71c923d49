import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import type { Video } from '@/api/types'
import { aJob, aVideo, backend } from './backend'
import { note } from './note'
import { queue } from './queue-server'
import { reply } from './reply'

export const problem = (status: number, code: string, more: object = {}) =>
  HttpResponse.json(
    { type: 'about:blank', title: code, status, code, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )

const missing = () => problem(404, 'not_found')

const find = (id: unknown) => backend.videos.find((video) => video.id === id)

const replace = (video: Video, changes: Partial<Video>) => {
  const changed = { ...video, ...changes, version: video.version + 1 }
  backend.videos = backend.videos.map((other) => (other.id === video.id ? changed : other))
  return changed
}

const fits = (video: Video, query: URLSearchParams) => {
  const q = query.get('q')?.toLowerCase() ?? ''
  const status = query.get('status')
  return video.title.toLowerCase().includes(q) && (!status || video.status === status)
}

const tagsBeginning = (query: URLSearchParams) => {
  const items = [
    { name: 'course', videos: 3 },
    { name: 'sketch', videos: 1 },
  ].filter(({ name }) => name.startsWith(query.get('q') ?? ''))
  return reply('completeTag', {
    items,
    total: items.length,
    totalAtLeast: items.length,
    nextCursor: null,
  })
}

const videos = [
  http.get('*/api/videos', ({ request }) => {
    const query = new URL(request.url).searchParams
    backend.searches.push(query)
    const found = backend.videos.filter((video) => fits(video, query))
    const from = Number(query.get('cursor') ?? 0)
    const to = from + Number(query.get('limit'))
    return reply('listVideos', {
      items: found.slice(from, to),
      total: found.length,
      totalAtLeast: found.length,
      nextCursor: to < found.length ? String(to) : null,
    })
  }),
  http.get('*/api/videos/:id', ({ params }) => {
    const video = find(params.id)
    return video ? reply('getVideo', video) : missing()
  }),
  http.patch('*/api/videos/:id', async ({ params, request }) => {
    await note(request)
    const video = find(params.id)
    if (!video) return missing()
    if (request.headers.get('If-Match') !== `"${video.version}"`) {
      return problem(412, 'changed_meanwhile', { current: video })
    }
    return reply('updateVideo', replace(video, (await request.json()) as Partial<Video>))
  }),
  http.put('*/api/videos/:id/thumbnail', async ({ params, request }) => {
    await note(request)
    const video = find(params.id)
    if (!video) return missing()
    if (request.headers.get('If-Match') !== `"${video.version}"`) {
      return problem(412, 'changed_meanwhile', { current: video })
    }
    const { seconds } = (await request.json()) as { seconds: number | null }
    return reply('chooseThumbnail', replace(video, { posterSeconds: seconds }))
  }),
  http.delete('*/api/videos/:id', async ({ params, request }) => {
    await note(request)
    const video = find(params.id)
    if (!video) return missing()
    replace(video, { status: 'archived' })
    return new HttpResponse(null, { status: 204 })
  }),
  http.post('*/api/videos/:id/restore', async ({ params, request }) => {
    await note(request)
    const video = find(params.id)
    return video ? reply('restoreVideo', replace(video, { status: 'ready' })) : missing()
  }),
  http.get('*/api/videos/:id/playback', () => reply('getPlayback', backend.playback)),
  http.get('*/api/videos/:id/processing-status', ({ params }) =>
    reply('getProcessingStatus', backend.jobs.get(String(params.id)) ?? { status: 'none' }),
  ),
  http.post('*/api/videos/:id/retry-processing', async ({ request }) => {
    await note(request)
    return reply('retryProcessing', aJob({ status: 'queued' }), 202)
  }),
  http.get('*/api/videos/:id/analytics', () =>
    reply('getVideoAnalytics', { items: [], totalViews: 0, totalWatchSeconds: 0 }),
  ),
]

const uploads = [
  http.post('*/api/upload/video', async ({ request }) => {
    await note(request)
    const uploadId = `upload-${backend.uploads.size + 1}`
    const videoId = `video-of-${uploadId}`
    backend.uploads.set(uploadId, { offset: 0, videoId, pieces: [] })
    backend.videos = [aVideo({ id: videoId, status: 'uploading' }), ...backend.videos]
    return new HttpResponse(null, {
      status: 201,
      headers: { Location: `/api/upload/video/${uploadId}`, 'Video-Id': videoId },
    })
  }),
  http.head('*/api/upload/video/:id', ({ params }) => {
    const upload = backend.uploads.get(String(params.id))
    return new HttpResponse(null, {
      status: upload ? 200 : 404,
      headers: upload ? { 'Upload-Offset': String(upload.offset), 'Upload-Length': '40' } : {},
    })
  }),
  http.patch('*/api/upload/video/:id', async ({ params, request }) => {
    const upload = backend.uploads.get(String(params.id))
    if (!upload) return missing()
    const size = (await request.arrayBuffer()).byteLength
    upload.pieces.push(size)
    upload.offset += size
    return new HttpResponse(null, {
      status: 204,
      headers: { 'Upload-Offset': String(upload.offset) },
    })
  }),
  http.delete('*/api/upload/video/:id', async ({ params, request }) => {
    await note(request)
    backend.uploads.delete(String(params.id))
    return new HttpResponse(null, { status: 204 })
  }),
]

/** Stands in for the gateway and what is behind it. */
export const server = setupServer(
  http.get('*/api/me', () =>
    backend.me ? reply('getMe', backend.me) : problem(401, 'unauthorized'),
  ),
  http.get('*/api/tags', ({ request }) => tagsBeginning(new URL(request.url).searchParams)),
  http.post('*/api/playback/heartbeat', async ({ request }) => {
    await note(request)
    return new HttpResponse(null, { status: 202 })
  }),
  ...videos,
  ...queue,
  ...uploads,
)
