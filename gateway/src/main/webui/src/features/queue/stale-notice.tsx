import { Text } from '@mantine/core'
import { useI18n } from '@/i18n/i18n'

/** Says that what is shown may be over. */
export function StaleNotice({ since }: { since: number }) {
  const { t, format } = useI18n()
  return (
    <Text size="sm" c="var(--mantine-color-error)" role="status">
      {t.queue.stale(format.time(new Date(since).toISOString()))}
    </Text>
  )
}
