import { app, shortcuts } from './en/app'
import { session } from './en/session'
import {
  status,
  visibility,
  visibilityHint,
  stage,
  migration,
  platform,
  platformStatus,
} from './en/labels'
import { library } from './en/library'
import { upload } from './en/upload'
import { video } from './en/video'
import { player } from './en/player'
import { processing } from './en/processing'
import { queue } from './en/queue'
import { history } from './en/history'
import { statistics } from './en/statistics'
import { thumbnails } from './en/thumbnails'
import { problems, problemByStatus } from './en/problems'

export const en = {
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

export type Dictionary = typeof en
