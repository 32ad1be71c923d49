import { Button, Group, Modal, Paper, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { onSignInElsewhere, sessionLost, sessionRenewed } from '@/api/session-signal'
import { useI18n } from '@/i18n/i18n'
import { useStore } from '@/lib/store'
import { showToast } from '@/lib/toasts'
import { meQuery } from './api/get-me'
import classes from './session-ended-notice.module.css'

/** Offers to sign in again in another window, so that nothing on this page is lost. */
export function SessionEndedNotice() {
  const { t } = useI18n()
  const queryClient = useQueryClient()
  const lost = useStore(sessionLost)
  const [later, setLater] = useState(false)

  useEffect(() => {
    if (!lost) return
    const look = async () => {
      const me = await queryClient
        .fetchQuery({ ...meQuery, staleTime: 0, retry: false })
        .catch(() => null)
      if (!me) return
      sessionRenewed()
      setLater(false)
      showToast({ text: t.session.renewed, tone: 'good' })
      void queryClient.invalidateQueries()
    }
    const stop = onSignInElsewhere(look)
    window.addEventListener('focus', look)
    return () => {
      stop()
      window.removeEventListener('focus', look)
    }
  }, [lost, queryClient, t])

  const signIn = (
    <Button component="a" href="/login?to=/signed-in" target="_blank" rel="opener" data-autofocus>
      {t.session.signInAgain}
    </Button>
  )
  if (lost && later) {
    return (
      <Paper className={classes.bar} role="alert" shadow="lg" withBorder>
        <Text fw={600}>{t.session.endedTitle}</Text>
        {signIn}
      </Paper>
    )
  }
  return (
    <Modal
      opened={lost}
      onClose={() => setLater(true)}
      title={t.session.endedTitle}
      closeButtonProps={{ 'aria-label': t.app.close }}
      centered
    >
      <Text mb="lg">{t.session.endedText}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => setLater(true)}>
          {t.session.later}
        </Button>
        {signIn}
      </Group>
    </Modal>
  )
}
