import { AppShell, Button, Center, Container, Group, Loader, Stack, Text } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { Toaster } from '@/components/toaster'
import { canManage, meQuery } from '@/features/session/api/get-me'
import { SessionEndedNotice } from '@/features/session/session-ended-notice'
import { SignInPage } from '@/features/session/sign-in-page'
import { UserMenu } from '@/features/session/user-menu'
import { UploadTray } from '@/features/upload/upload-tray'
import { useUploadNews } from '@/features/upload/use-upload-news'
import { useI18n } from '@/i18n/i18n'
import classes from './frame.module.css'
import { Shortcuts } from './shortcuts'
import { useFocusOnArrival } from './use-focus-on-arrival'
import { useNewsAfterGap } from './use-news-after-gap'

const contentId = 'content'
const navPadding = { base: 7, sm: 18 }

function Waiting({ failing }: { failing: boolean }) {
  const { t } = useI18n()
  return (
    <Center mih="100dvh">
      <Stack align="center" gap="sm">
        <Loader type="dots" size="lg" />
        <Text role="status">{failing ? t.session.unreachable : t.session.checking}</Text>
        {failing && <Text c="dimmed">{t.session.unreachableText}</Text>}
      </Stack>
    </Center>
  )
}

/** What stands around every page: the way in, the header, uploads, news. */
export function Frame() {
  const { t } = useI18n()
  const navigate = useNavigate()
  const { data: me, isPending, failureCount } = useQuery(meQuery)
  const [shortcuts, { open, close }] = useDisclosure(false)
  useUploadNews(me?.subject)
  useNewsAfterGap()
  useFocusOnArrival(contentId)
  useHotkeys([
    ['?', open],
    ['shift+?', open],
    ['l', () => void navigate({ to: '/' })],
    ['q', () => void (canManage(me) && navigate({ to: '/queue' }))],
  ])

  if (isPending) return <Waiting failing={failureCount > 1} />
  if (!me) return <SignInPage />
  return (
    <AppShell header={{ height: 60 }} padding={0}>
      <a className={classes.skip} href={`#${contentId}`}>
        {t.app.skipToContent}
      </a>
      <AppShell.Header className={classes.header}>
        <Container size="xl" h="100%">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Link to="/" className={classes.brand}>
              <img src="/ozean.svg" alt="" width={32} height={32} />
              <span className={classes.name}>{t.app.name}</span>
            </Link>
            <Group gap={4} wrap="nowrap" component="nav" aria-label={t.app.name}>
              <Button component={Link} to="/" variant="subtle" size="sm" px={navPadding}>
                {t.app.library}
              </Button>
              {canManage(me) && (
                <Button component={Link} to="/queue" variant="subtle" size="sm" px={navPadding}>
                  {t.app.queue}
                </Button>
              )}
              <UserMenu me={me} onShortcuts={open} />
            </Group>
          </Group>
        </Container>
      </AppShell.Header>
      <AppShell.Main id={contentId} tabIndex={-1} className={classes.main}>
        <Container size="xl" pt={{ base: 'md', sm: 'xl' }} pb={140}>
          <Outlet />
        </Container>
      </AppShell.Main>
      <UploadTray />
      <Toaster />
      <SessionEndedNotice />
      <Shortcuts opened={shortcuts} onClose={close} />
    </AppShell>
  )
}
