import { Problem } from './problem'
import { sessionEnded } from './session-signal'

type Query = Record<string, string | number | undefined>

interface Options {
  query?: Query
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
  keepalive?: boolean
}

/** A header that a foreign page cannot set: the gateway asks it of whatever changes state. */
export const ownPageHeader = { 'X-Ozean': '1' }

const withQuery = (path: string, query: Query = {}) => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(name, String(value))
  }
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

async function call<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers }
  if (method !== 'GET') Object.assign(headers, ownPageHeader)
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  const request: RequestInit = { method, headers, credentials: 'same-origin' }
  if (options.body !== undefined) request.body = JSON.stringify(options.body)
  if (options.signal) request.signal = options.signal
  if (options.keepalive) request.keepalive = true

  let response: Response
  try {
    response = await fetch(withQuery(path, options.query), request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw Problem.offline()
  }
  const text = await response.text()
  if (!response.ok) {
    if (response.status === 401) sessionEnded()
    throw Problem.parse(response.status, text)
  }
  return (text ? JSON.parse(text) : undefined) as T
}

export const api = {
  get: <T>(path: string, options?: Options) => call<T>('GET', path, options),
  post: <T>(path: string, body?: unknown, options?: Options) =>
    call<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body: unknown, options?: Options) =>
    call<T>('PUT', path, { ...options, body }),
  patch: <T>(path: string, body: unknown, options?: Options) =>
    call<T>('PATCH', path, { ...options, body }),
  delete: <T>(path: string, options?: Options) => call<T>('DELETE', path, options),
}
