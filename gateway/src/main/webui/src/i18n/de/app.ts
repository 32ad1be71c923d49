import type { Dictionary } from '../en'

export const app: Dictionary['app'] = {
  name: 'Ozean',
  skipToContent: 'Zum Inhalt springen',
  library: 'Mediathek',
  queue: 'Warteschlange',
  language: 'Sprache',
  languageNames: { de: 'Deutsch', en: 'English' },
  colorScheme: 'Darstellung',
  colorSchemes: { light: 'Hell', dark: 'Dunkel', auto: 'Wie das System' },
  account: 'Konto',
  signOut: 'Abmelden',
  shortcuts: 'Tastenkürzel',
  back: 'Zurück zur Mediathek',
  close: 'Schließen',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  retry: 'Noch einmal versuchen',
  loading: 'Wird geladen…',
  notFoundTitle: 'Hier ist nichts',
  notFoundText: 'Die Adresse führt nirgendwohin, oder was hier war, ist nicht mehr da.',
  crashTitle: 'Hier ist etwas schiefgegangen',
  crashText:
    'Deine Videos sind sicher. Lade die Seite neu; hilft das nicht, sag deiner Administration Bescheid.',
  reload: 'Neu laden',
}

export const shortcuts: Dictionary['shortcuts'] = {
  search: 'Mediathek durchsuchen',
  upload: 'Videos hochladen',
  library: 'Zur Mediathek',
  queue: 'Zur Warteschlange',
  help: 'Diese Übersicht zeigen',
  playPause: 'Abspielen oder anhalten',
  seek: 'Zehn Sekunden zurück oder vor',
  volume: 'Ton an oder aus',
  fullscreen: 'Vollbild',
  save: 'Angaben speichern',
  saveKeys: 'Strg S',
  playerNote: 'Die Tasten des Players wirken, solange er den Fokus hat.',
}
