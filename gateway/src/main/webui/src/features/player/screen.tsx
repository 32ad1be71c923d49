import 'media-chrome/lang/de'
import {
  MediaControlBar,
  MediaController,
  MediaFullscreenButton,
  MediaLoadingIndicator,
  MediaMuteButton,
  MediaPipButton,
  MediaPlaybackRateButton,
  MediaPlayButton,
  MediaSeekBackwardButton,
  MediaSeekForwardButton,
  MediaTimeDisplay,
  MediaTimeRange,
  MediaVolumeRange,
} from 'media-chrome/react'
import { useState, type ReactNode } from 'react'
import type { Playback } from '@/api/types'
import { useI18n } from '@/i18n/i18n'
import { CaptionsSelect } from './captions-select'
import { ChapterSelect } from './chapter-select'
import classes from './player.module.css'
import { SoundPicture } from './sound-picture'
import { useChapters } from './use-text-tracks'

/** Chromium shows the first captions that are added to a film that runs, unless their mode was changed before. */
const leaveOff = (element: HTMLTrackElement | null) => {
  for (const mode of ['hidden', 'disabled'] as const) if (element?.track) element.track.mode = mode
}

interface Props {
  links: Playback
  /** Those that the stream does not bring itself. */
  captions: Playback['captions']
  media: HTMLVideoElement | null
  onMedia: (media: HTMLVideoElement | null) => void
  /** More to choose from. */
  children: ReactNode
}

/** The picture, or what stands for it, with the controls. */
export function Screen({ links, captions, media, onMedia, children }: Props) {
  const { language } = useI18n()
  const [chapterTrack, setChapterTrack] = useState<HTMLTrackElement | null>(null)
  const chapters = useChapters(chapterTrack)
  const { audioOnly } = links
  // with nothing to look at, the controls cover nothing
  const always = audioOnly && { noautohide: '' }
  return (
    <>
      {audioOnly && !links.poster && <SoundPicture />}
      <MediaController className={classes.controller} lang={language}>
        {/* eslint-disable-next-line jsx-a11y/media-has-caption -- its captions are below, as many as there are */}
        <video
          ref={onMedia}
          slot="media"
          playsInline
          preload="metadata"
          crossOrigin="anonymous"
          poster={links.poster ?? undefined}
        >
          {captions.map(({ language: code, label, url }, at) => (
            <track key={at} ref={leaveOff} kind="captions" srcLang={code} label={label} src={url} />
          ))}
          {links.chapters && (
            <track ref={setChapterTrack} kind="chapters" default src={links.chapters} />
          )}
          {links.sprites && (
            <track kind="metadata" label="thumbnails" default src={links.sprites} />
          )}
        </video>
        <MediaLoadingIndicator slot="centered-chrome" noAutohide />
        <MediaControlBar className={classes.timeline} {...always}>
          <MediaTimeRange />
        </MediaControlBar>
        <MediaControlBar className={classes.bar} {...always}>
          <MediaPlayButton />
          <MediaSeekBackwardButton className={classes.seek} seekOffset={10} />
          <MediaSeekForwardButton className={classes.seek} seekOffset={10} />
          <MediaMuteButton />
          <MediaVolumeRange className={classes.volume} />
          <MediaTimeDisplay showDuration />
          <span className={classes.gap} />
          <ChapterSelect media={media} chapters={chapters} />
          <CaptionsSelect media={media} />
          {children}
          <MediaPlaybackRateButton className={classes.rate} rates={[0.75, 1, 1.25, 1.5, 2]} />
          {!audioOnly && (
            <>
              <MediaPipButton className={classes.pip} />
              <MediaFullscreenButton />
            </>
          )}
        </MediaControlBar>
      </MediaController>
    </>
  )
}
