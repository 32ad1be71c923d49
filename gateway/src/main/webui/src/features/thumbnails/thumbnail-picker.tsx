import { Paper, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconPhotoOff, IconSparkles } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Thumbnail, Video } from '@/api/types'
import { useProblemToast } from '@/components/use-problem-toast'
import { useI18n } from '@/i18n/i18n'
import { showToast } from '@/lib/toasts'
import { useChooseThumbnail } from './api/choose-thumbnail'
import { moveFocus } from './move-focus'
import classes from './thumbnail-picker.module.css'

interface Props {
  video: Video
  /** None are known while the links are on their way. */
  thumbnails: Thumbnail[] | undefined
  /** Whether more may come. */
  underWay: boolean
}

function Still({ url }: { url: string }) {
  const [state, setState] = useState<'loading' | 'there' | 'broken'>('loading')
  return (
    <>
      {state === 'broken' ? (
        <IconPhotoOff size={22} stroke={1.4} aria-hidden />
      ) : (
        <img
          src={url}
          alt=""
          loading="lazy"
          onLoad={() => setState('there')}
          onError={() => setState('broken')}
        />
      )}
      {state === 'loading' && <Skeleton className={classes.waiting} radius={0} />}
    </>
  )
}

/** The stills of the film, to pick the poster by looking at them; a click picks, and can be taken back. */
export function ThumbnailPicker({ video, thumbnails, underWay }: Props) {
  const { t, format } = useI18n()
  const { mutateAsync, isPending, variables } = useChooseThumbnail(video.id)
  const failed = useProblemToast()
  const grid = useRef<HTMLDivElement>(null)
  if (thumbnails?.length === 0 && !underWay) return null

  const upright = (video.height ?? 0) > (video.width ?? 0)
  const picked = isPending ? variables.seconds : video.posterSeconds
  const choose = async (seconds: number | null, version: number, undoes = false) => {
    const before = video.posterSeconds
    try {
      const changed = await mutateAsync({ seconds, version })
      showToast({
        text: undoes ? t.thumbnails.undone : t.thumbnails.changed,
        tone: 'good',
        ...(!undoes && {
          action: {
            label: t.app.undo,
            run: () => void choose(before, changed.version, true),
          },
        }),
      })
    } catch (problem) {
      failed(problem)
    }
  }
  const options: { seconds: number | null; url?: string; label: string }[] = [
    { seconds: null, label: t.thumbnails.automatic },
    ...(thumbnails ?? []).map(({ seconds, url }) => ({
      seconds,
      url,
      label: t.thumbnails.at(format.clock(seconds)),
    })),
  ]
  const tabStop = options.some(({ seconds }) => seconds === picked) ? picked : null
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="thumbnails-title">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" id="thumbnails-title">
            {t.thumbnails.title}
          </Title>
          <Text size="sm" c="dimmed">
            {thumbnails?.length === 0 ? t.thumbnails.coming : t.thumbnails.hint}
          </Text>
        </div>
        {!thumbnails && <Skeleton height={72} role="status" aria-label={t.app.loading} />}
        {thumbnails && thumbnails.length > 0 && (
          <SimpleGrid
            ref={grid}
            cols={upright ? { base: 3, xs: 5, sm: 6 } : { base: 3, xs: 4, sm: 5 }}
            style={upright ? { '--shape': '9 / 14' } : undefined}
            spacing="xs"
            role="group"
            aria-labelledby="thumbnails-title"
            onKeyDown={(event) => moveFocus(event, grid.current)}
          >
            {options.map(({ seconds, url, label }) => (
              <button
                key={String(seconds)}
                type="button"
                className={classes.option}
                aria-label={label}
                aria-pressed={picked === seconds}
                // one stop for the tab key; the arrows go on from there
                tabIndex={tabStop === seconds ? 0 : -1}
                onClick={() => picked !== seconds && void choose(seconds, video.version)}
              >
                {url ? (
                  <Still key={url} url={url} />
                ) : (
                  <span className={classes.automatic}>
                    <IconSparkles size={20} stroke={1.5} aria-hidden />
                    {t.thumbnails.automaticShort}
                  </span>
                )}
                {seconds !== null && (
                  <span className={classes.moment} aria-hidden>
                    {format.clock(seconds)}
                  </span>
                )}
              </button>
            ))}
          </SimpleGrid>
        )}
      </Stack>
    </Paper>
  )
}
