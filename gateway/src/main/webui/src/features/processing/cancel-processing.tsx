import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useI18n } from '@/i18n/i18n'

/** Asks before an hour's work is thrown away. */
export function CancelProcessing(props: { busy: boolean; icon: ReactNode; onCancel: () => void }) {
  const { t } = useI18n()
  const [asking, { open, close }] = useDisclosure(false)
  const cancel = () => {
    close()
    props.onCancel()
  }
  return (
    <>
      <Button variant="default" leftSection={props.icon} loading={props.busy} onClick={open}>
        {t.processing.cancel}
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={t.processing.cancelTitle}
        closeButtonProps={{ 'aria-label': t.app.close }}
        centered
      >
        <Text mb="lg">{t.processing.cancelText}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t.processing.keepGoing}
          </Button>
          <Button color="red" onClick={cancel}>
            {t.processing.cancel}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
