import { Kbd, Modal, Table, Text } from '@mantine/core'
import { useI18n } from '@/i18n/i18n'

export function Shortcuts({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useI18n()
  const rows = [
    ['/', t.shortcuts.search],
    ['u', t.shortcuts.upload],
    ['l', t.shortcuts.library],
    ['q', t.shortcuts.queue],
    [t.shortcuts.saveKeys, t.shortcuts.save],
    ['?', t.shortcuts.help],
    ['k', t.shortcuts.playPause],
    ['← →', t.shortcuts.seek],
    ['m', t.shortcuts.volume],
    ['f', t.shortcuts.fullscreen],
  ] as const
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.app.shortcuts}
      closeButtonProps={{ 'aria-label': t.app.close }}
    >
      <Table variant="vertical" withRowBorders={false}>
        <Table.Tbody>
          {rows.map(([keys, meaning]) => (
            <Table.Tr key={keys}>
              <Table.Th w={110}>
                <Kbd>{keys}</Kbd>
              </Table.Th>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="md">
        {t.shortcuts.playerNote}
      </Text>
    </Modal>
  )
}
