import { Button, Center, Stack } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Playback } from '@/api/types'
import { useI18n } from '@/i18n/i18n'
import classes from './player.module.css'

/** What is said in the place of the picture. */
export function Overlay({ children }: { children: ReactNode }) {
  return (
    <Center className={classes.overlay}>
      <Stack align="center" gap="sm" ta="center" p="md">
        {children}
      </Stack>
    </Center>
  )
}

/** The way to a platform that plays the video while our own storage does not. */
export function Elsewhere({ fallback }: Pick<Playback, 'fallback'>) {
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
