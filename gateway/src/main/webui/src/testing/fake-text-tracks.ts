/** The text tracks of an element, as a browser lists them: those of the page, and those that a stream brought. */
export class FakeTextTracks extends EventTarget {
  private readonly fromStream: Partial<TextTrack>[] = []
  private readonly media: HTMLMediaElement

  constructor(media: HTMLMediaElement) {
    super()
    this.media = media
    new MutationObserver(() => this.dispatchEvent(new Event('addtrack'))).observe(media, {
      childList: true,
    })
  }

  get length() {
    return [...this].length
  }

  *[Symbol.iterator](): Generator<Partial<TextTrack>> {
    for (const { kind, label, srclang } of this.media.querySelectorAll('track'))
      yield { kind: kind as TextTrackKind, label, language: srclang, mode: 'disabled' }
    yield* this.fromStream
  }

  /** The browser found it in what it plays. */
  bring(track: Partial<TextTrack>) {
    this.fromStream.push({ mode: 'disabled', ...track })
    this.dispatchEvent(new Event('addtrack'))
  }
}

const known = new WeakMap<HTMLMediaElement, FakeTextTracks>()

export const textTracksOf = (media: HTMLMediaElement) => {
  const tracks = known.get(media) ?? new FakeTextTracks(media)
  known.set(media, tracks)
  return tracks
}
