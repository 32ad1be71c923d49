import {
  DetailedError,
  Upload,
  type HttpRequest,
  type HttpResponse,
  type PreviousUpload,
} from 'tus-js-client'
import { ownPageHeader } from '@/api/client'
import { Problem } from '@/api/problem'
import { titleOf } from '../file-check'

// As large as the parts that the server stores: a broken line costs one of them at most,
// and each whole one goes straight into the store.
const chunkBytes = 16 * 1024 * 1024
const smallestChunkBytes = 1024 * 1024

const retryDelaysMs = [0, 1000, 3000, 5000, 10_000, 20_000]

// 507 says that the store is full: asking again at once does not empty it.
const mayPass = (status: number) =>
  status === 0 || [408, 409, 423, 429].includes(status) || (status >= 500 && status !== 507)

export interface TransferEvents {
  onVideoId: (videoId: string) => void
  onProgress: (sent: number) => void
  onDone: () => void
  onProblem: (problem: Problem) => void
}

interface Wanted {
  file: File
  fingerprint: string
  videoId: string | undefined
  previous: PreviousUpload | undefined
}

const problemOf = (error: Error | DetailedError) => {
  if (!(error instanceof DetailedError)) return new Problem(0, { code: 'unreadable' })
  const { originalResponse: response, causingError } = error
  if (response) return Problem.parse(response.getStatus(), response.getBody())
  return causingError instanceof Problem ? causingError : Problem.offline()
}

/**
 * The library takes every answer but a good one for "there is no such upload" and sends all bytes anew: only a server
 * that says so is to be believed.
 */
function refuseToStartOver(request: HttpRequest, response: HttpResponse) {
  const status = response.getStatus()
  const believed = status < 300 || [404, 410, 423].includes(status)
  if (request.getMethod() === 'HEAD' && !believed) throw new Problem(status, {})
}

/** One file on its way to the server by tus 1.0, resumable; not yet started. */
export function createTransfer(wanted: Wanted, events: TransferEvents) {
  const { file, videoId } = wanted
  const metadata: Record<string, string> = wanted.previous?.metadata ?? {
    filename: file.name,
    filetype: file.type || 'application/octet-stream',
    ...(videoId ? { videoId } : { title: titleOf(file.name) }),
  }
  const upload: Upload = new Upload(file, {
    endpoint: '/api/upload/video',
    chunkSize: chunkBytes,
    retryDelays: retryDelaysMs,
    headers: ownPageHeader,
    metadata,
    fingerprint: () => Promise.resolve(wanted.fingerprint),
    removeFingerprintOnSuccess: true,
    onShouldRetry: (error) => navigator.onLine && mayPass(problemOf(error).status),
    onAfterResponse: (request, response) => {
      refuseToStartOver(request, response)
      const id = response.getHeader('Video-Id')
      if (!id) return
      // if the upload expires, the next one is for the same video and not for one more
      metadata.videoId = id
      delete metadata.title
      events.onVideoId(id)
    },
    onProgress: (sent) => events.onProgress(sent),
    onSuccess: () => events.onDone(),
    onError: (error) => {
      const problem = problemOf(error)
      const chunk = upload.options.chunkSize ?? chunkBytes
      // a proxy on the way refuses large bodies: smaller pieces pass
      if (problem.status === 413 && upload.url && chunk > smallestChunkBytes) {
        upload.options.chunkSize = chunk / 2
        upload.start()
      } else {
        events.onProblem(problem)
      }
    },
  })
  if (wanted.previous) upload.resumeFromPreviousUpload(wanted.previous)
  return upload
}
