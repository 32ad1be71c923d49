import { Center, Portal, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useI18n } from '@/i18n/i18n'
import { droppedFiles } from './dropped-files'
import classes from './drop-area.module.css'
import { addFile } from './upload-queue'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files that are dropped anywhere in the window. */
export function DropArea({ videoId }: { videoId?: string }) {
  const { t } = useI18n()
  const [over, setOver] = useState(false)

  useEffect(() => {
    // enter and leave are told for every element on the way
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth++
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const allow = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      if (!event.dataTransfer) return
      void droppedFiles(event.dataTransfer).then((dropped) => {
        const taken = videoId ? dropped.slice(0, 1) : dropped
        taken.forEach(({ file, handle }) => void addFile(file, videoId, handle))
      })
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: allow, drop }
    const entries = Object.entries(listeners) as [
      keyof typeof listeners,
      (event: DragEvent) => void,
    ][]
    entries.forEach(([name, listener]) => window.addEventListener(name, listener))
    return () => entries.forEach(([name, listener]) => window.removeEventListener(name, listener))
  }, [videoId])

  if (!over) return null
  return (
    <Portal>
      <Center className={classes.veil}>
        <Stack align="center" className={classes.frame}>
          <ThemeIcon size={84} radius="xl" variant="light">
            <IconUpload size={44} stroke={1.5} aria-hidden />
          </ThemeIcon>
          <Title order={2}>{t.upload.dropTitle}</Title>
          <Text c="dimmed">{t.library.formats}</Text>
        </Stack>
      </Center>
    </Portal>
  )
}
