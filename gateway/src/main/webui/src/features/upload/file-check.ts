/** Why a file is not even sent. */
export type Refusal = 'empty' | 'tooLarge' | 'notVideo' | 'unreadable'

/** What the picker offers. */
export const acceptedFiles = 'video/*,.mp4,.m4v,.mov,.webm,.mkv,.avi'

const largestBytes = 5 * 1024 ** 3
const headBytes = 4096

// QuickTime files may start with any of these boxes; MP4 files with the first.
const boxes = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot']

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const isMatroska = (bytes: Uint8Array) =>
  bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3

const isVideo = (head: Uint8Array) =>
  boxes.includes(text(head, 4, 4)) ||
  isMatroska(head) ||
  (text(head, 0, 4) === 'RIFF' && text(head, 8, 4) === 'AVI ')

/** Looks at the content, as the server does: a name says nothing. */
export async function checkFile(file: File): Promise<Refusal | undefined> {
  if (file.size === 0) return 'empty'
  if (file.size > largestBytes) return 'tooLarge'
  try {
    const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
    return isVideo(head) ? undefined : 'notVideo'
  } catch {
    return 'unreadable'
  }
}

const longestTitle = 255

// by code points, as the API counts: half a character cannot be sent
const shortened = (text: string) => [...text].slice(0, longestTitle).join('')

/** A first title for people: the file's name without its ending and underscores. */
export const titleOf = (filename: string) =>
  shortened(
    filename
      .replace(/\.[^.]+$/, '')
      .replace(/[_]+/g, ' ')
      .trim(),
  ) || shortened(filename)
