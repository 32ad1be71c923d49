import type { DefaultBodyType, StrictRequest } from 'msw'
import { backend } from './backend'

/** Keeps a request that changes something, as the server got it. */
export async function note(request: StrictRequest<DefaultBodyType>) {
  const text = await request.clone().text()
  const { pathname } = new URL(request.url)
  backend.changes.push({
    method: request.method,
    path: pathname,
    headers: request.headers,
    body: text.startsWith('{') ? JSON.parse(text) : undefined,
  })
}
