import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import { parseFilters } from '@/features/library/filters'
import { parseQueueFilters } from '@/features/queue/filters'
import { SignedInPage } from '@/features/session/signed-in-page'
import { CrashPage, NotFoundPage } from './error-pages'
import { Frame } from './frame'

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
})

const library = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: parseFilters,
  component: lazyRouteComponent(() => import('./pages/library-page'), 'LibraryPage'),
})

const video = createRoute({
  getParentRoute: () => root,
  path: '/videos/$videoId',
  component: lazyRouteComponent(() => import('./pages/video-page'), 'VideoPage'),
})

const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue',
  validateSearch: parseQueueFilters,
  component: lazyRouteComponent(() => import('./pages/queue-page'), 'QueuePage'),
})

const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: SignedInPage,
})

const routeTree = root.addChildren([library, video, queue, signedIn])

export const createAppRouter = (history?: RouterHistory) =>
  createRouter({
    routeTree,
    defaultPreload: 'intent',
    defaultErrorComponent: CrashPage,
    scrollRestoration: true,
    ...(history && { history }),
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
