import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useI18n } from '@/i18n/i18n'

const pauseMs = 300

/** Searches when the typing rests. */
export function SearchBox({
  value,
  onSearch,
}: {
  value: string
  onSearch: (text: string) => void
}) {
  const { t } = useI18n()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const search = useDebouncedCallback((text: string) => onSearch(text.trim()), pauseMs)
  useHotkeys([['/', () => input.current?.focus()]])
  // "back" or "clear" changes the address without typing
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    if (typed.trim() !== value) setTyped(value)
  }
  useEffect(() => () => search.cancel(), [search])

  const type = (text: string) => {
    setTyped(text)
    search(text)
  }
  return (
    <TextInput
      ref={input}
      type="search"
      role="searchbox"
      aria-label={t.library.search}
      placeholder={t.library.searchHint}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && type('')}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        typed ? (
          <CloseButton size="sm" aria-label={t.library.clearSearch} onClick={() => type('')} />
        ) : (
          <Kbd size="xs" visibleFrom="sm">
            /
          </Kbd>
        )
      }
      flex={1}
      miw={220}
    />
  )
}
