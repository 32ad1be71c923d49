import { app, shortcuts } from './de/app'
import { session } from './de/session'
import {
  status,
  visibility,
  visibilityHint,
  stage,
  migration,
  platform,
  platformStatus,
} from './de/labels'
import { library } from './de/library'
import { upload } from './de/upload'
import { video } from './de/video'
import { player } from './de/player'
import { processing } from './de/processing'
import { queue } from './de/queue'
import { history } from './de/history'
import { statistics } from './de/statistics'
import { thumbnails } from './de/thumbnails'
import { problems, problemByStatus } from './de/problems'
import type { Dictionary } from './en'

export const de: Dictionary = {
  app,
  shortcuts,
  session,
  status,
  visibility,
  visibilityHint,
  stage,
  migration,
  platform,
  platformStatus,
  library,
  upload,
  video,
  player,
  processing,
  queue,
  history,
  statistics,
  thumbnails,
  problems,
  problemByStatus,
}
