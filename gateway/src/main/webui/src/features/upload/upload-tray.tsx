import { ActionIcon, Button, Group, Paper, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useI18n } from '@/i18n/i18n'
import { useStore } from '@/lib/store'
import { isActive, isAskedAfter, isOver, type UploadItem } from './upload-item'
import { forget } from './upload-memory'
import { takeOff } from './upload-queue'
import { UploadRow } from './upload-row'
import { uploads } from './upload-store'
import classes from './upload-tray.module.css'

const isRunning = (item: UploadItem) =>
  (isActive(item) && item.state !== 'session') || isAskedAfter(item)

const clear = (items: UploadItem[]) =>
  items.forEach(({ id }) => {
    const item = takeOff(id)
    if (item) void forget(item)
  })

/** Says aloud how each upload ended; it stands there from the start, or the first end would be missed. */
function Endings({ items }: { items: UploadItem[] }) {
  const { t } = useI18n()
  return (
    <VisuallyHidden role="log">
      {items.filter(isOver).map(({ id, name, state }) => (
        <p key={id}>
          {state === 'done' ? t.upload.announceDone(name) : t.upload.announceFailed(name)}
        </p>
      ))}
    </VisuallyHidden>
  )
}

/** What is on its way, on every page; out of the way when there is nothing. */
export function UploadTray() {
  const items = useStore(uploads)
  return (
    <>
      <Endings items={items} />
      {items.length > 0 && <Tray items={items} />}
    </>
  )
}

function Tray({ items }: { items: UploadItem[] }) {
  const { t, format } = useI18n()
  const [open, { toggle, close }] = useDisclosure(true)

  const running = items.filter(isRunning).length
  const waiting = items.filter((item) => !isRunning(item) && !isOver(item)).length
  const over = items.filter(isOver)
  const allDone = items.every(({ state }) => state === 'done')
  const summary = running
    ? t.upload.active(running, format.number(running))
    : allDone
      ? t.upload.allDone
      : waiting
        ? t.upload.waiting(waiting, format.number(waiting))
        : t.upload.stopped
  return (
    <Paper
      component="section"
      aria-label={t.upload.trayTitle}
      className={classes.tray}
      shadow="lg"
      withBorder
    >
      <Group justify="space-between" wrap="nowrap" px="md" py="xs">
        <Text fw={600} size="sm">
          {summary}
        </Text>
        <Group gap={4} wrap="nowrap">
          {running === 0 && over.length > 0 && (
            <Button variant="subtle" size="compact-xs" onClick={() => clear(over)}>
              {t.upload.clearDone}
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            onClick={toggle}
            aria-expanded={open}
            aria-label={open ? t.upload.collapse : t.upload.expand}
          >
            {open ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
          </ActionIcon>
        </Group>
      </Group>
      {open && (
        <Stack component="ul" gap={0} m={0} p={0} className={classes.list}>
          {items.map((item) => (
            <UploadRow key={item.id} item={item} onLeave={close} />
          ))}
        </Stack>
      )}
    </Paper>
  )
}
