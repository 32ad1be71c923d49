import { Button, Group, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { problemText } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import { playbackQuery } from './api/get-playback'
import { Elsewhere, Overlay } from './overlay'
import classes from './player.module.css'
import { QualitySelect } from './quality-select'
import { Screen } from './screen'
import { useHeartbeat } from './use-heartbeat'
import { useStream } from './use-stream'

interface Props {
  videoId: string
  title: string
  /** Shown until there is something to play. */
  notReady: ReactNode
}

export function Player({ videoId, title, notReady }: Props) {
  const { t } = useI18n()
  const playback = useQuery(playbackQuery(videoId))
  const [media, setMedia] = useState<HTMLVideoElement | null>(null)
  const links = playback.data
  const stream = useStream(media, links, playback.dataUpdatedAt, () => void playback.refetch())
  useHeartbeat(media, videoId)

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
      <div className={classes.stage}>
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
    <section
      className={links.audioOnly ? classes.sound : classes.frame}
      aria-label={t.player.label(title)}
    >
      <Screen
        links={links}
        // once it is known who brings them, or they would be there twice
        captions={stream.bringsCaptions === false ? links.captions : []}
        media={media}
        onMedia={setMedia}
      >
        <QualitySelect
          qualities={stream.qualities}
          now={stream.quality}
          chosen={stream.chosen}
          onChoose={stream.choose}
        />
      </Screen>
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
