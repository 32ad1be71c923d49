import { Button, FileButton, type ButtonProps } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { acceptedFiles } from './file-check'
import { addFile } from './upload-queue'

interface Props extends ButtonProps {
  label: string
  /** The video that the file is for; without one each file makes a video. */
  videoId?: string
  /** So that the keyboard shortcut finds it. */
  shortcut?: boolean
}

export const uploadShortcutId = 'pick-uploads'

export function PickFiles({ label, videoId, shortcut, ...button }: Props) {
  const accept = (picked: File | File[] | null) => {
    const files = Array.isArray(picked) ? picked : picked ? [picked] : []
    files.forEach((file) => void addFile(file, videoId))
  }
  return (
    <FileButton onChange={accept} accept={acceptedFiles} multiple={!videoId}>
      {(props) => (
        <Button
          {...props}
          {...button}
          {...(shortcut && { id: uploadShortcutId })}
          leftSection={<IconUpload size={18} aria-hidden />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  )
}
