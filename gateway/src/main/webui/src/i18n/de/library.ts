import type { Dictionary } from '../en'

export const library: Dictionary['library'] = {
  title: 'Mediathek',
  search: 'Videos suchen',
  searchHint: 'Titel, Beschreibung oder Schlagwort',
  clearSearch: 'Suche leeren',
  upload: 'Videos hochladen',
  filters: 'Filter',
  clearFilters: 'Filter entfernen',
  any: 'Alle',
  columns: {
    title: 'Video',
    status: 'Zustand',
    stage: 'Arbeitsschritt',
    visibility: 'Sichtbarkeit',
    platforms: 'Plattformen',
    migration: 'Speicherort',
    tag: 'Schlagwort',
    platform: 'Plattform',
    duration: 'Länge',
    updated: 'Geändert',
  },
  count: (count, shown) => (count === 1 ? '1 Video' : `${shown} Videos`),
  countAtLeast: (shown) => `mehr als ${shown} Videos`,
  loadMore: 'Mehr zeigen',
  emptyTitle: 'Deine Mediathek ist noch leer',
  emptyText:
    'Zieh ein Video irgendwo auf diese Seite oder wähle eines aus. Minuten später kannst du es ansehen.',
  noMatchTitle: 'Kein Video passt',
  noMatchText: 'Versuch es mit anderen Wörtern, oder nimm einen Filter weg.',
  errorTitle: 'Die Mediathek konnte nicht geladen werden',
  formats: 'MP4, MOV, WebM, MKV oder AVI, Ton als MP3, M4A, WAV, FLAC oder OGG, je bis 5 GB',
}
