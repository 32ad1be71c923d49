export interface FieldError {
  field: string
  message: string
}

/** A refusal of the API (RFC 9457), or a failure on the way to it. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string | undefined
  readonly errors: FieldError[]
  /** Whatever else the body said, such as the id of a job that is in the way. */
  readonly body: Record<string, unknown>

  constructor(status: number, body: Record<string, unknown>) {
    const code = typeof body.code === 'string' ? body.code : `http-${status}`
    super(code)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.detail = typeof body.detail === 'string' ? body.detail : undefined
    this.errors = Array.isArray(body.errors) ? (body.errors as FieldError[]) : []
    this.body = body
  }

  /** No answer at all: the line is down or the server is. */
  static offline() {
    return new Problem(0, { code: 'offline' })
  }

  /** Reads a body that may be no problem document, such as a proxy's page. */
  static parse(status: number, text: string) {
    try {
      const body: unknown = JSON.parse(text)
      if (body && typeof body === 'object')
        return new Problem(status, body as Record<string, unknown>)
    } catch {
      // not JSON: the status has to do
    }
    return new Problem(status, {})
  }
}

export const asProblem = (error: unknown) =>
  error instanceof Problem ? error : new Problem(0, { code: 'unexpected' })
