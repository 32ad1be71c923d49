import { TagsInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { tagsQuery } from '@/api/get-tags'
import { useI18n } from '@/i18n/i18n'

interface Props {
  value?: string[]
  onChange?: (tags: string[]) => void
  error?: ReactNode
}

/** Tags with completion from those that the group uses already. */
export function TagsField({ value = [], onChange, error }: Props) {
  const { t } = useI18n()
  const [typed, setTyped] = useState('')
  const [start] = useDebouncedValue(typed, 200)
  const { data: known = [] } = useQuery(tagsQuery(start))
  return (
    <TagsInput
      label={t.video.tags}
      description={t.video.tagsHint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={known}
      value={value}
      error={error}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(tags) => onChange?.(tags.map((tag) => tag.trim()).filter(Boolean))}
      splitChars={[',', ';']}
      acceptValueOnBlur
      clearable
    />
  )
}
