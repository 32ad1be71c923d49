import { Alert, Button, Center, Paper, Stack, Text, Title } from '@mantine/core'
import { IconLogin2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useI18n } from '@/i18n/i18n'
import classes from './sign-in-page.module.css'

const failedMark = 'sign-in'

const here = () => {
  const params = new URLSearchParams(location.search)
  params.delete(failedMark)
  const search = params.toString()
  return search ? `${location.pathname}?${search}` : location.pathname
}

/** The door: says where one is and leads to the login, and back to the page that was asked for. */
export function SignInPage() {
  const { t } = useI18n()
  const [failed] = useState(() => new URLSearchParams(location.search).has(failedMark))
  return (
    <Center component="main" className={classes.sea}>
      <Paper className={classes.card} shadow="xl" p="xl" radius="lg">
        <Stack align="center" ta="center" gap="lg">
          <img src="/ozean.svg" alt="" width={72} height={72} />
          <div>
            <Title order={1} size="h2">
              {t.session.welcome}
            </Title>
            <Text c="dimmed" mt="xs">
              {t.session.intro}
            </Text>
          </div>
          {failed && (
            <Alert color="red" role="alert">
              {t.session.failed}
            </Alert>
          )}
          <Button
            component="a"
            href={`/login?to=${encodeURIComponent(here())}`}
            size="md"
            fullWidth
            leftSection={<IconLogin2 size={20} aria-hidden />}
          >
            {t.session.signIn}
          </Button>
        </Stack>
      </Paper>
    </Center>
  )
}
