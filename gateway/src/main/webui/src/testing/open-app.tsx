import { createMemoryHistory } from '@tanstack/react-router'
import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '@/app/app'
import { createAppRouter } from '@/app/router'
import type { Language } from '@/i18n/i18n'

/** Opens the app at an address, as a person does. */
export function openApp(path = '/', language: Language = 'en') {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }))
  render(<App queryClient={queryClient} router={router} language={language} env="test" />)
  const user = userEvent.setup()
  return { user, router, address: () => router.state.location.href }
}
