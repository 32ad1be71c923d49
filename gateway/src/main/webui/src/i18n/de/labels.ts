import type { Dictionary } from '../en'

export const status: Dictionary['status'] = {
  empty: 'Noch ohne Datei',
  uploading: 'Wird hochgeladen',
  processing: 'In Verarbeitung',
  ready: 'Bereit',
  error: 'Fehler',
  archived: 'Archiviert',
}

export const visibility: Dictionary['visibility'] = {
  public: 'Öffentlich',
  unlisted: 'Nicht gelistet',
  private: 'Privat',
  paid: 'Bezahlt',
}

export const visibilityHint: Dictionary['visibilityHint'] = {
  public: 'Alle können es finden und ansehen.',
  unlisted: 'Wer den Link hat, kann es ansehen.',
  private: 'Nur dein Team kann es ansehen.',
  paid: 'Nur wer es gekauft hat, kann es ansehen.',
}

export const stage: Dictionary['stage'] = {
  draft: 'Entwurf',
  recording: 'Aufnahme',
  editing: 'Schnitt',
  review: 'Prüfung',
  approved: 'Freigegeben',
  processing: 'Verarbeitung',
  published: 'Veröffentlicht',
  archived: 'Archiviert',
}

export const migration: Dictionary['migration'] = {
  vimeo_only: 'Nur Vimeo',
  migrating: 'Zieht um…',
  hetzner_primary: 'Eigener Speicher, Vimeo als Reserve',
  hetzner_only: 'Nur eigener Speicher',
}

export const platform: Dictionary['platform'] = {
  vimeo: 'Vimeo',
  youtube: 'YouTube',
  hetzner: 'Eigener Speicher',
  none: 'Ohne Plattform',
}

export const platformStatus: Dictionary['platformStatus'] = {
  pending: 'steht an',
  processing: 'in Arbeit',
  ready: 'bereit',
  failed: 'fehlgeschlagen',
  archived: 'archiviert',
}
