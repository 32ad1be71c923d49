import { Button, Collapse, Group, Indicator, Stack, Title } from '@mantine/core'
import { useDisclosure, useDocumentTitle, useHotkeys } from '@mantine/hooks'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { parseFilters, type Filters } from '@/features/library/filters'
import { LibraryFilters } from '@/features/library/library-filters'
import { SearchBox } from '@/features/library/search-box'
import { VideoCount } from '@/features/library/video-count'
import { VideoList } from '@/features/library/video-list'
import { canManage, meQuery } from '@/features/session/api/get-me'
import { DropArea } from '@/features/upload/drop-area'
import { PickFiles, uploadShortcutId } from '@/features/upload/pick-files'
import { useI18n } from '@/i18n/i18n'

const route = getRouteApi('/')

export function LibraryPage() {
  const { t } = useI18n()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const { data: me } = useQuery(meQuery)
  const narrowing = Object.keys(filters).filter((name) => name !== 'q').length
  const [open, { toggle }] = useDisclosure(narrowing > 0)
  useDocumentTitle(`${t.library.title} – ${t.app.name}`)
  useHotkeys([['u', () => document.getElementById(uploadShortcutId)?.click()]])

  const narrow = (search: Filters) => void navigate({ search, replace: true })
  const mayUpload = canManage(me)
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={1} size="h2">
            {t.library.title}
          </Title>
          <VideoCount filters={filters} />
        </div>
        {mayUpload && <PickFiles label={t.library.upload} shortcut />}
      </Group>
      <Group gap="sm">
        <SearchBox
          value={filters.q ?? ''}
          onSearch={(q) => narrow(parseFilters({ ...filters, q }))}
        />
        <Indicator label={narrowing} size={18} disabled={narrowing === 0}>
          <Button
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
            onClick={toggle}
            aria-expanded={open}
            aria-controls="library-filters"
          >
            {t.library.filters}
          </Button>
        </Indicator>
      </Group>
      <Collapse expanded={open} id="library-filters">
        <LibraryFilters filters={filters} onChange={narrow} />
      </Collapse>
      <VideoList
        filters={filters}
        onClear={() => narrow({})}
        callToAction={mayUpload && <PickFiles label={t.library.upload} size="md" />}
      />
      {mayUpload && <DropArea />}
    </Stack>
  )
}
