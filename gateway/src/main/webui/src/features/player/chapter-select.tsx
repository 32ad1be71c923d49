import { IconList } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useI18n } from '@/i18n/i18n'
import { PlainSelect } from './plain-select'
import type { Chapter } from './use-text-tracks'

/** Which chapter plays now, by its place; -1 before the first. */
function useChapterNow(media: HTMLVideoElement | null, chapters: Chapter[]) {
  const [now, setNow] = useState(-1)
  useEffect(() => {
    if (!media) return
    // a hair of tolerance: a jump may land just before the chapter
    const look = () =>
      setNow(chapters.findLastIndex(({ start }) => start <= media.currentTime + 0.05))
    look()
    media.addEventListener('timeupdate', look)
    return () => media.removeEventListener('timeupdate', look)
  }, [media, chapters])
  return now
}

const seek = (media: HTMLVideoElement, seconds: number) => {
  media.currentTime = seconds
}

interface Props {
  media: HTMLVideoElement | null
  chapters: Chapter[]
}

export function ChapterSelect({ media, chapters }: Props) {
  const { t, format } = useI18n()
  const now = useChapterNow(media, chapters)
  if (!media || chapters.length === 0) return null
  return (
    <PlainSelect
      label={t.player.chapters}
      face={<IconList size={22} stroke={1.8} />}
      value={String(now)}
      onChange={(value) => {
        const chapter = chapters[Number(value)]
        if (chapter) seek(media, chapter.start)
      }}
      options={[
        ...(now < 0 ? [['-1', t.player.chapters] as const] : []),
        ...chapters.map(
          ({ title, start }, at) => [String(at), `${format.clock(start)} ${title}`] as const,
        ),
      ]}
    />
  )
}
