/** A WebSocket whose other end is the test. */
export class FakeSocket extends EventTarget {
  static open = new Set<FakeSocket>()

  readonly url: string

  constructor(url: string) {
    super()
    this.url = url
    queueMicrotask(() => {
      FakeSocket.open.add(this)
      this.dispatchEvent(new Event('open'))
    })
  }

  close() {
    FakeSocket.open.delete(this)
    this.dispatchEvent(new Event('close'))
  }
}

/** What the server pushes to every window. */
export const push = (type: string, videoId: string, data?: object) =>
  FakeSocket.open.forEach((socket) =>
    socket.dispatchEvent(
      new MessageEvent('message', { data: JSON.stringify({ type, videoId, data }) }),
    ),
  )
