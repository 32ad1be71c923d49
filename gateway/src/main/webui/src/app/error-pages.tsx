import { Button } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconCompass, IconLifebuoy } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Notice } from '@/components/notice'
import { useI18n } from '@/i18n/i18n'

export function NotFoundPage() {
  const { t } = useI18n()
  useDocumentTitle(`${t.app.notFoundTitle} – ${t.app.name}`)
  return (
    <Notice
      whole
      icon={<IconCompass size={32} />}
      title={t.app.notFoundTitle}
      text={t.app.notFoundText}
    >
      <Button component={Link} to="/">
        {t.app.back}
      </Button>
    </Notice>
  )
}

/** Shown when a page breaks, or when its code is gone because a newer version was installed. */
export function CrashPage() {
  const { t } = useI18n()
  useDocumentTitle(`${t.app.crashTitle} – ${t.app.name}`)
  return (
    <Notice
      whole
      icon={<IconLifebuoy size={32} />}
      color="red"
      title={t.app.crashTitle}
      text={t.app.crashText}
    >
      <Button onClick={() => location.reload()}>{t.app.reload}</Button>
    </Notice>
  )
}
