import { expect, test } from 'vitest'
import { checkFile, titleOf } from './file-check'

const file = (bytes: number[] | string, name: string) =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)

const mp4 = [0, 0, 0, 24, ...[...'ftypisom'].map((letter) => letter.charCodeAt(0))]

test.each([
  ['an MP4 file is taken, whatever its name', file(mp4, 'film.txt'), undefined],
  ['a Matroska file is taken', file([0x1a, 0x45, 0xdf, 0xa3, 1], 'film.mkv'), undefined],
  ['an AVI file is taken', file('RIFF1234AVI LIST', 'film.avi'), undefined],
  ['a text that is named like a film is refused', file('#!/bin/sh', 'film.mp4'), 'notMedia'],
  ['a WAV file is taken', file('RIFF1234WAVEfmt ', 'song.wav'), undefined],
  ['a FLAC file is taken', file('fLaC\0\0\0"', 'song.flac'), undefined],
  ['an Ogg file is taken', file('OggS\0\x02', 'song.ogg'), undefined],
  ['an MP3 file with a tag is taken', file('ID3\x04', 'song.mp3'), undefined],
  ['an MP3 file without one is taken', file([0xff, 0xfb, 0x90, 0x64], 'song.mp3'), undefined],
  ['a bare AAC file is refused', file([0xff, 0xf1, 0x50, 0x80], 'song.aac'), 'notMedia'],
  ['a picture in a RIFF file is refused', file('RIFF1234WEBPVP8 ', 'song.wav'), 'notMedia'],
  ['an empty file is refused', file('', 'film.mp4'), 'empty'],
])('%s', async (_, given, expected) => {
  expect(await checkFile(given)).toBe(expected)
})

test('a title is the name without its ending and underscores', () => {
  expect(titleOf('Kurs_3_Licht und Schatten.final.MP4')).toBe('Kurs 3 Licht und Schatten.final')
})

test('a title that is too long is cut between two characters', () => {
  expect(titleOf(`${'🌊'.repeat(300)}.mp4`)).toBe('🌊'.repeat(255))
})
