import { Autocomplete, Button, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { tagsQuery } from '@/api/get-tags'
import { migrationStatuses, platforms, stages, videoStatuses, visibilities } from '@/api/types'
import { useI18n } from '@/i18n/i18n'
import { isNarrowed, parseFilters, type Filters } from './filters'
import classes from './library.module.css'

interface Props {
  filters: Filters
  onChange: (filters: Filters) => void
}

function TagFilter({ filters, onChange }: Props) {
  const { t } = useI18n()
  const { tag = '' } = filters
  const [typed, setTyped] = useState(tag)
  // "back" or "clear" changes the address without typing
  const [known, setKnown] = useState(tag)
  if (known !== tag) {
    setKnown(tag)
    setTyped(tag)
  }
  const [start] = useDebouncedValue(typed, 200)
  const { data: tags = [] } = useQuery(tagsQuery(start))
  const narrow = (wanted: string) => onChange(parseFilters({ ...filters, tag: wanted.trim() }))
  return (
    <Autocomplete
      label={t.library.columns.tag}
      placeholder={t.library.any}
      data={tags}
      value={typed}
      onChange={(value) => {
        setTyped(value)
        if (value === '') narrow('')
      }}
      onOptionSubmit={narrow}
      onBlur={() => typed !== tag && narrow(typed)}
      onKeyDown={(event) => event.key === 'Enter' && narrow(typed)}
      clearable
    />
  )
}

/** Narrows the library by what a video is; each choice shows at once. */
export function LibraryFilters({ filters, onChange }: Props) {
  const { t } = useI18n()
  const narrow = (name: keyof Filters) => (value: string | null) =>
    onChange(parseFilters({ ...filters, [name]: value ?? '' }))

  const choice = <Value extends string>(
    name: keyof Filters,
    label: string,
    values: readonly Value[],
    labels: Record<Value, string>,
  ) => (
    <Select
      label={label}
      placeholder={t.library.any}
      data={values.map((value) => ({ value, label: labels[value] }))}
      value={filters[name] ?? null}
      onChange={narrow(name)}
      clearable
      checkIconPosition="right"
    />
  )
  const { columns } = t.library
  return (
    <div className={classes.filters}>
      {choice('status', columns.status, videoStatuses, t.status)}
      {choice('stage', columns.stage, stages, t.stage)}
      {choice('visibility', columns.visibility, visibilities, t.visibility)}
      {choice('migrationStatus', columns.migration, migrationStatuses, t.migration)}
      {choice('platform', columns.platform, [...platforms, 'none' as const], t.platform)}
      <TagFilter filters={filters} onChange={onChange} />
      {isNarrowed(filters) && (
        <Button
          variant="subtle"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => onChange({})}
        >
          {t.library.clearFilters}
        </Button>
      )}
    </div>
  )
}
