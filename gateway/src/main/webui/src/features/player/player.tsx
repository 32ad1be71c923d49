import { Button, Center, Group, Loader, Stack, Text } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
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
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { problemText } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import type { Playback } from '@/api/types'
import { playbackQuery } from './api/get-playback'
import classes from './player.module.css'
import { QualitySelect } from './quality-select'
import { useHeartbeat } from './use-heartbeat'
import { useStream } from './use-stream'

interface Props {
  videoId: string
  title: string
  /** Shown until there is something to play. */
  notReady: ReactNode
  /** How many qualities there are by now; a playlist that was opened earlier may not know them all. */
  qualityCount?: number | undefined
}

function Overlay({ children }: { children: ReactNode }) {
  return (
    <Center className={classes.overlay}>
      <Stack align="center" gap="sm" ta="center" p="md">
        {children}
      </Stack>
    </Center>
  )
}

/** The way to a platform that plays the video while our own storage does not. */
function Elsewhere({ fallback }: Pick<Playback, 'fallback'>) {
  const { t } = useI18n()
  if (!fallback) return null
  return (
    <Button
      component="a"
      href={fallback.embedUrl}
      target="_blank"
      rel="noreferrer"
      variant="white"
      leftSection={<IconExternalLink size={18} aria-hidden />}
    >
      {t.player.watchOn(t.platform[fallback.platform])}
    </Button>
  )
}

export function Player({ videoId, title, notReady, qualityCount = 0 }: Props) {
  const { t, language } = useI18n()
  const playback = useQuery(playbackQuery(videoId))
  const [media, setMedia] = useState<HTMLVideoElement | null>(null)
  const links = playback.data
  const stream = useStream(media, links?.hls ?? null, () => void playback.refetch())
  useHeartbeat(media, videoId)

  const { qualities, reload } = stream
  const outdated = qualities.length > 0 && qualityCount > qualities.length
  const reloadedFor = useRef(0)
  useEffect(() => {
    if (!outdated || reloadedFor.current === qualityCount) return
    reloadedFor.current = qualityCount
    reload()
  }, [outdated, qualityCount, reload])

  const retry = () => void playback.refetch().then(stream.reload)
  if (playback.isPending) {
    return (
      <div className={classes.frame}>
        <Overlay>
          <Loader color="white" aria-label={t.player.loading} />
        </Overlay>
      </div>
    )
  }
  if (!links) {
    return (
      <div className={classes.frame} role="alert">
        <Overlay>
          <Text fw={600}>{t.player.failed}</Text>
          <Text size="sm">{problemText(t, playback.error)}</Text>
          <Button variant="white" onClick={retry}>
            {t.app.retry}
          </Button>
        </Overlay>
      </div>
    )
  }
  if (!links.hls && !links.mp4) {
    return (
      <div className={classes.frame}>
        {links.fallback ? (
          <Overlay>
            <Text fw={600}>{t.player.elsewhereTitle}</Text>
            <Elsewhere fallback={links.fallback} />
          </Overlay>
        ) : (
          notReady
        )}
      </div>
    )
  }
  return (
    <section className={classes.frame} aria-label={t.player.label(title)}>
      <MediaController className={classes.controller} lang={language}>
        {/* eslint-disable-next-line jsx-a11y/media-has-caption -- its captions are below, as many as there are */}
        <video
          ref={setMedia}
          slot="media"
          playsInline
          preload="metadata"
          crossOrigin="anonymous"
          poster={links.poster ?? undefined}
          src={links.hls ? undefined : (links.mp4 ?? undefined)}
        >
          {links.captions.map(({ language: code, label, url }) => (
            <track key={url} kind="captions" srcLang={code} label={label} src={url} />
          ))}
        </video>
        <MediaLoadingIndicator slot="centered-chrome" noAutohide />
        <MediaControlBar className={classes.timeline}>
          <MediaTimeRange />
        </MediaControlBar>
        <MediaControlBar className={classes.bar}>
          <MediaPlayButton />
          <MediaSeekBackwardButton className={classes.seek} seekOffset={10} />
          <MediaSeekForwardButton className={classes.seek} seekOffset={10} />
          <MediaMuteButton />
          <MediaVolumeRange className={classes.volume} />
          <MediaTimeDisplay showDuration />
          <span className={classes.gap} />
          <QualitySelect
            qualities={stream.qualities}
            level={stream.level}
            chosen={stream.chosen}
            onChoose={stream.choose}
          />
          <MediaPlaybackRateButton className={classes.rate} rates={[0.75, 1, 1.25, 1.5, 2]} />
          <MediaPipButton className={classes.pip} />
          <MediaFullscreenButton />
        </MediaControlBar>
      </MediaController>
      {(stream.state === 'failed' || stream.state === 'unsupported') && (
        <div role="alert">
          <Overlay>
            <Text fw={600}>
              {stream.state === 'failed' ? t.player.failed : t.player.unsupported}
            </Text>
            <Text size="sm">{t.player.failedText}</Text>
            <Group justify="center">
              <Button variant="white" onClick={retry}>
                {t.app.retry}
              </Button>
              <Elsewhere fallback={links.fallback} />
            </Group>
          </Overlay>
        </div>
      )}
    </section>
  )
}
