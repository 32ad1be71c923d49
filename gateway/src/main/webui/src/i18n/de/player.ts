import type { Dictionary } from '../en'

export const player: Dictionary['player'] = {
  label: (title) => `Player: ${title}`,
  loading: 'Das Video wird vorbereitet…',
  failed: 'Das Video kann gerade nicht abgespielt werden',
  failedText: 'Vielleicht fehlt die Verbindung, oder die Datei wird gerade ersetzt.',
  unsupported: 'Dieser Browser kann das Video nicht abspielen.',
  notReady: 'Das Video wird vorbereitet',
  notReadyText: 'Du kannst es hier ansehen, sobald die erste Fassung fertig ist.',
  quality: 'Qualität',
  auto: 'Auto',
  autoNow: (name) => `Auto (${name})`,
  captions: 'Untertitel',
  captionsOff: 'Ohne Untertitel',
  chapters: 'Kapitel',
  elsewhereTitle: 'Dieses Video liegt noch nicht im eigenen Speicher',
  watchOn: (platform) => `Auf ${platform} ansehen`,
}
