import { MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { I18nProvider, type Language } from '@/i18n/i18n'
import type { createAppRouter } from './router'
import { readableColors, theme } from './theme'

interface Props {
  queryClient: QueryClient
  router: ReturnType<typeof createAppRouter>
  language?: Language
  env?: 'default' | 'test'
}

export function App({ queryClient, router, language, env = 'default' }: Props) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableColors}
      defaultColorScheme="auto"
      env={env}
    >
      <I18nProvider {...(language && { initial: language })}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </MantineProvider>
  )
}
