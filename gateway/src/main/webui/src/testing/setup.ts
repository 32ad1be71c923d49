import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { sessionRenewed } from '@/api/session-signal'
import { cancelling } from '@/features/queue/cancelling'
import { uploads } from '@/features/upload/upload-store'
import { toasts } from '@/lib/toasts'
import { FakeSocket } from './fake-socket'
import { textTracksOf } from './fake-text-tracks'
import { resetBackend } from './backend'
import { server } from './server'

// A busy machine is no reason to fail.
configure({ asyncUtilTimeout: 10_000 })

// What jsdom lacks and the screens ask for.
class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

vi.stubGlobal('ResizeObserver', NoObserver)
vi.stubGlobal('IntersectionObserver', NoObserver)
vi.stubGlobal('isSecureContext', true)
vi.stubGlobal('scrollTo', () => undefined)
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: query.includes('min-width'),
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}))
class NoTracks extends EventTarget {
  readonly length = 0;
  *[Symbol.iterator]() {}
}
Object.defineProperty(HTMLMediaElement.prototype, 'audioTracks', { value: new NoTracks() })
Object.defineProperty(HTMLMediaElement.prototype, 'textTracks', {
  get(this: HTMLMediaElement) {
    return textTracksOf(this)
  },
})
Element.prototype.scrollIntoView = () => undefined
Object.defineProperty(document, 'fonts', {
  value: { addEventListener() {}, removeEventListener() {} },
})

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
  // after the HTTP stand-in, which would take the sockets too
  vi.stubGlobal('WebSocket', FakeSocket)
})
beforeEach(() => resetBackend())
afterEach(() => {
  cleanup()
  server.resetHandlers()
  localStorage.clear()
  uploads.set([])
  toasts.set([])
  cancelling.set(new Map())
  sessionRenewed()
})
afterAll(() => server.close())
