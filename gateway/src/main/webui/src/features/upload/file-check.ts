/** Why a file is not even sent. */
export type Refusal = 'empty' | 'tooLarge' | 'notMedia' | 'unreadable'

/** What the picker offers. */
export const acceptedFiles =
  'video/*,audio/*,.mp4,.m4v,.mov,.webm,.mkv,.avi,.mp3,.m4a,.m4b,.wav,.flac,.ogg,.oga,.opus'

/** What a folder's files that are worth sending are called. */
export const looksLikeMedia = (file: File) =>
  /^(video|audio)\//.test(file.type) ||
  acceptedFiles.split(',').some((ending) => file.name.toLowerCase().endsWith(ending))

const largestBytes = 5 * 1024 ** 3
const headBytes = 4096

// QuickTime files may start with any of these boxes; MP4 files with the first.
const boxes = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot']

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const isMatroska = (bytes: Uint8Array) =>
  bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3

// A tag, or a frame of layer III: eleven set bits, a version, the layer, a bitrate and a sampling rate that exist.
const isMp3 = (head: Uint8Array) => {
  const [first = 0, second = 0, third = 0] = head
  const frame =
    first === 0xff &&
    (second & 0xe6) === 0xe2 &&
    (second & 0x18) !== 0x08 &&
    ![0x00, 0xf0].includes(third & 0xf0) &&
    (third & 0x0c) !== 0x0c
  return frame || text(head, 0, 3) === 'ID3'
}

const isMedia = (head: Uint8Array) =>
  boxes.includes(text(head, 4, 4)) ||
  isMatroska(head) ||
  (text(head, 0, 4) === 'RIFF' && ['AVI ', 'AVIX', 'WAVE'].includes(text(head, 8, 4))) ||
  ['fLaC', 'OggS'].includes(text(head, 0, 4)) ||
  isMp3(head)

/** Looks at the content, as the server does: a name says nothing. */
export async function checkFile(file: File): Promise<Refusal | undefined> {
  if (file.size === 0) return 'empty'
  if (file.size > largestBytes) return 'tooLarge'
  try {
    const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
    return isMedia(head) ? undefined : 'notMedia'
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
