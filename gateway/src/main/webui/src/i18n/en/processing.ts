export const processing = {
  title: 'Processing',
  status: {
    queued: 'In the queue',
    processing: 'Under way',
    retrying: 'Waiting for the next try',
    completed: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  steps: {
    probing: 'Reading the file',
    opening: 'Making it playable',
    analysing: 'Looking how much the film needs',
    encoding: 'Making the versions',
    packaging: 'Putting the file for downloads together',
    publishing: 'Getting it ready to watch',
  },
  progress: 'Progress of processing',
  announce: (step: string, percent: string) => `${step}: ${percent}`,
  elapsed: (span: string) => `${span} so far`,
  left: (span: string) => `about ${span} left`,
  took: (span: string) => `Took ${span}`,
  attempt: (attempt: string, most: string) => `Try ${attempt} of ${most}`,
  nextTry: (when: string) => `Next try ${when}`,
  speed: (times: string, pictures: string | undefined) =>
    pictures ? `${times}× playing speed · ${pictures} pictures/s` : `${times}× playing speed`,
  playable: 'Can be watched already',
  playableAfter: (span: string) => `Playable ${span} after the upload`,
  renditions: 'Versions',
  rendition: { pending: 'waiting', playable: 'growing', ready: 'ready' },
  renditionNames: { source: 'Original', audio: 'Sound' },
  renditionProgress: (name: string) => `Progress of ${name}`,
  leftOut: 'left out',
  decision: {
    keptSource: 'This is your original, kept as it is.',
    untilThen: 'Your original, to watch until the versions are ready.',
    easier: (usual: string) => `Instead of ${usual}, and looks just as good.`,
    harder: (usual: string) => `Instead of ${usual}: there is a lot going on in this film.`,
    dropped: 'It would look no better than a smaller one.',
    aboveSource: 'Your original is smaller than that.',
  },
  adaptation: {
    tone_mapped:
      'Your original is in HDR. All versions are fitted to ordinary screens, so that the colours do not look pale there.',
    deinterlaced:
      'Your original is interlaced, as for television of old. Each of its half pictures is made a whole one, so that movement stays smooth and shows no stripes.',
  },
  saved: (bitrate: string) =>
    `This film is easy to compress: all versions together need ${bitrate} less than usual, so they load faster.`,
  retry: 'Process again',
  cancel: 'Cancel processing',
  cancelTitle: 'Cancel the processing?',
  cancelText: 'Your original file stays. You can process it again at any time.',
  keepGoing: 'Keep going',
  cancelled: 'The processing was cancelled.',
  restarted: 'The video is being processed again.',
  failedTitle: 'This video could not be processed',
  failedStillPlays: 'Until then, people see the film as it was before.',
  failedText: 'Process the video again, or upload another file for it.',
  cancelledTitle: 'The processing was cancelled',
  errors: {
    not_media:
      'This file is no video and no sound that we can open. Upload an MP4, MOV, WebM, MKV or AVI file, or an MP3, M4A, WAV, FLAC or OGG.',
    references_only:
      'This file is a playlist or a reference: it only names other files and holds no picture or sound itself. Upload the film itself, exported as one file.',
    no_video:
      'This file holds neither picture nor sound that we can read. Upload a video or a sound recording.',
    unsupported_codec:
      'The picture or sound of this file is in a format that we cannot read. Export it as H.264 or H.265 with AAC sound.',
    corrupt: 'This video is damaged and cannot be read. Export it again and upload the new file.',
    truncated:
      'Part of the file is missing: the video ends too early. Check the original and upload it again.',
    too_large:
      'The picture of this video is larger, or the video longer, than we can process. Export it smaller.',
    stalled: 'Reading this video made no progress any more.',
    encoder_failed: 'Something went wrong on our side while converting this video.',
    out_of_memory: 'This video needed more memory than was free.',
    out_of_space: 'There was not enough room on our side to convert this video.',
    source_unreadable: 'The stored original could not be read.',
    master_missing: 'The uploaded file is no longer in the storage. Upload it again.',
    foreign_master: 'The original of this video cannot be found. Upload it again.',
    too_many_tracks:
      'This file holds more tracks than we can process. Export it with one picture and one sound track.',
    storage_unavailable: 'The finished versions could not be stored on our side.',
    interrupted: 'The processing was interrupted on our side again and again.',
    'worker.lost':
      'The encoder of this video was lost again and again, so it was given up. That was on our side: try again later.',
    'media.crashes-decoder':
      'This video made our encoder crash, twice. The file is probably damaged: export it again and upload the new one.',
    'media.too-demanding':
      'This video needs more memory than one video may have. Export it with a smaller picture, as H.264 or H.265, and upload that.',
    'media.takes-too-long':
      'Converting this video takes longer than one video may take. Export it with a smaller picture or in parts, and upload that.',
    retry_requested: 'Somebody asked to process this video again.',
    cancelled_by_person: 'Somebody asked for it.',
    replaced: 'A newer one took its place.',
    withdrawn: 'It was not needed any more.',
    video_deleted: 'The video was deleted.',
    internal: 'Something unexpected went wrong on our side.',
  },
}
