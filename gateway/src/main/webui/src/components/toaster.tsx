import { Button, Group, Notification, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useI18n } from '@/i18n/i18n'
import { useStore } from '@/lib/store'
import { dismissToast, takeAction, toasts, type Toast } from '@/lib/toasts'
import classes from './toaster.module.css'

const colors = { good: 'teal', bad: 'red', plain: 'ozean' } as const

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useI18n()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismissToast(toast), toast.lasts)
    return () => clearTimeout(timer)
  }, [toast, held])
  const { action } = toast
  return (
    <Notification
      color={colors[toast.tone]}
      withBorder
      role={toast.tone === 'bad' ? 'alert' : 'status'}
      closeButtonProps={{ 'aria-label': t.app.close }}
      onClose={() => dismissToast(toast)}
      // whoever is on the way to the button does not lose it
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Group justify="space-between" wrap="nowrap">
        <span>{toast.text}</span>
        {action && (
          <Button variant="light" size="compact-sm" flex="none" onClick={() => takeAction(toast)}>
            {action.label}
          </Button>
        )}
      </Group>
    </Notification>
  )
}

/** What was just done, with the way back where there is one. */
export function Toaster() {
  const shown = useStore(toasts)
  return (
    <Stack className={classes.place} gap="xs" aria-live="polite">
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </Stack>
  )
}
