import { Alert, Button, Group, Skeleton, Stack, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconArchive, IconArrowLeft, IconCloudOff, IconCompass } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { asProblem } from '@/api/problem'
import { isUnderWay } from '@/api/under-way'
import { StageBadge, StatusBadge } from '@/components/badges'
import { Notice } from '@/components/notice'
import { HistoryPanel } from '@/features/history/history-panel'
import { playbackQuery } from '@/features/player/api/get-playback'
import { Player } from '@/features/player/player'
import { processingStatusQuery } from '@/features/processing/api/get-processing-status'
import { ProcessingPanel } from '@/features/processing/processing-panel'
import { useLiveProcessing } from '@/features/processing/use-live-processing'
import { canManage, meQuery } from '@/features/session/api/get-me'
import { StatisticsPanel } from '@/features/statistics/statistics-panel'
import { ThumbnailPicker } from '@/features/thumbnails/thumbnail-picker'
import { videoQuery } from '@/features/video/api/get-video'
import { About } from '@/features/video/about'
import { ArchiveButton } from '@/features/video/archive-button'
import { MetadataForm } from '@/features/video/metadata-form'
import { OriginalFile } from '@/features/video/original-file'
import { problemText } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import classes from './video-page.module.css'
import { Stage } from './video-stage'

const route = getRouteApi('/videos/$videoId')

const isMissing = (error: unknown) => [400, 404].includes(asProblem(error).status)

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useI18n()
  return isMissing(error) ? (
    <Notice
      whole
      icon={<IconCompass size={32} />}
      title={t.video.missingTitle}
      text={t.video.missingText}
    >
      <Button component={Link} to="/">
        {t.app.back}
      </Button>
    </Notice>
  ) : (
    <Notice
      whole
      icon={<IconCloudOff size={32} />}
      color="red"
      title={t.video.errorTitle}
      text={problemText(t, error)}
    >
      <Button onClick={onRetry}>{t.app.retry}</Button>
    </Notice>
  )
}

export function VideoPage() {
  const { t } = useI18n()
  const { videoId } = route.useParams()
  useLiveProcessing(videoId)
  const { data: me } = useQuery(meQuery)
  const { data: video, error, isPending, refetch } = useQuery(videoQuery(videoId))
  const editable = canManage(me)
  const playback = useQuery({ ...playbackQuery(videoId), enabled: editable })
  const { data: job } = useQuery({ ...processingStatusQuery(videoId), enabled: editable })
  const failure = isMissing(error) ? t.video.missingTitle : t.video.errorTitle
  useDocumentTitle(`${video?.title ?? (error ? failure : t.app.loading)} – ${t.app.name}`)

  if (isPending)
    return (
      <Skeleton
        style={{ aspectRatio: '16 / 9', maxHeight: '70dvh' }}
        height="auto"
        role="status"
        aria-busy="true"
        aria-label={t.app.loading}
      />
    )
  if (!video) return <Failed error={error} onRetry={() => void refetch()} />

  const archived = video.status === 'archived'
  // two services tell of one encode: the page never says that it is over while its card says how far it is
  const status = video.status === 'ready' && isUnderWay(job?.status) ? 'processing' : video.status
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <Stack gap={6} maw="100%">
          <Group gap={4}>
            <Button
              component={Link}
              to="/"
              variant="subtle"
              size="compact-sm"
              ml={-8}
              leftSection={<IconArrowLeft size={16} aria-hidden />}
            >
              {t.app.back}
            </Button>
          </Group>
          <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
            {video.title}
          </Title>
          <Group gap={6}>
            <StatusBadge status={status} />
            {editable && <StageBadge stage={video.pipelineStage} />}
          </Group>
        </Stack>
        {editable && <ArchiveButton video={video} />}
      </Group>
      {archived && (
        <Alert icon={<IconArchive />} color="slate" title={t.video.archivedTitle}>
          {t.video.archivedText}
        </Alert>
      )}
      <div className={classes.page}>
        <div className={classes.main}>
          {!archived && (
            <div className={classes.player}>
              <Player
                videoId={videoId}
                title={video.title}
                notReady={<Stage video={video} editable={editable} processing={job} />}
              />
            </div>
          )}
          {editable && !archived && (
            <div className={classes.details}>
              <ThumbnailPicker
                video={video}
                // the player says it when the links cannot be got
                thumbnails={playback.data?.thumbnails ?? (playback.isError ? [] : undefined)}
                underWay={status === 'processing'}
              />
            </div>
          )}
          <div className={classes.details}>
            {editable ? (
              <MetadataForm key={videoId} video={video} editable={!archived} />
            ) : (
              <About video={video} />
            )}
          </div>
        </div>
        {editable && (
          <div className={classes.side}>
            <div className={classes.processing}>
              <ProcessingPanel
                videoId={videoId}
                editable={!archived}
                plays={video.status === 'ready'}
              />
            </div>
            <Stack gap="md" className={classes.more}>
              {job && job.status !== 'none' && (
                <HistoryPanel key={videoId} videoId={videoId} job={job} />
              )}
              <StatisticsPanel videoId={videoId} />
              <OriginalFile video={video} />
            </Stack>
          </div>
        )}
      </div>
    </Stack>
  )
}
