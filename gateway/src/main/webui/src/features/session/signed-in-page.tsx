import { Button, Center } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import { announceSignIn } from '@/api/session-signal'
import { Notice } from '@/components/notice'
import { useI18n } from '@/i18n/i18n'

/** Where the second window ends after signing in again: it tells the first one and leaves. */
export function SignedInPage() {
  const { t } = useI18n()
  useEffect(() => {
    announceSignIn()
    window.close()
  }, [])
  return (
    <Center mih="60dvh">
      <Notice
        whole
        icon={<IconCircleCheck size={32} />}
        title={t.session.signedInTitle}
        text={t.session.signedInText}
        plain
      >
        <Button onClick={() => window.close()}>{t.app.close}</Button>
      </Notice>
    </Center>
  )
}
