import type { Dictionary } from '../en'

export const thumbnails: Dictionary['thumbnails'] = {
  title: 'Vorschaubild',
  hint: 'Das Bild, das für das Video steht. Wähle, was dir gefällt.',
  coming: 'Du kannst hier ein Bild wählen, sobald die ersten fertig sind.',
  automatic: 'Bild automatisch wählen',
  automaticShort: 'Automatisch',
  at: (moment) => `Bild bei ${moment}`,
  changed: 'Das Vorschaubild ist geändert.',
  undone: 'Das Vorschaubild ist wie zuvor.',
}
