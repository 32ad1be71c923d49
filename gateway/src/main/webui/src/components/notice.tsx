import { Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  icon: ReactNode
  title: string
  text?: string | undefined
  color?: string
  children?: ReactNode
  plain?: boolean
  /** it is the page: its title is the first heading */
  whole?: boolean
}

/** One calm message with what can be done about it: empty, failed, not found. */
export function Notice({ icon, title, text, color = 'ozean', children, plain, whole }: Props) {
  return (
    <Paper withBorder={!plain} bg={plain ? 'transparent' : undefined} p={{ base: 'lg', sm: 48 }}>
      <Stack align="center" gap="sm" ta="center">
        <ThemeIcon size={64} radius="xl" variant="light" color={color} aria-hidden>
          {icon}
        </ThemeIcon>
        <Title order={whole ? 1 : 2} size="h3">
          {title}
        </Title>
        {text && (
          <Text c="dimmed" maw={460}>
            {text}
          </Text>
        )}
        {children}
      </Stack>
    </Paper>
  )
}
