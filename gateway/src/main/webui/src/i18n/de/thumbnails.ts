import type { Dictionary } from '../en'

export const thumbnails: Dictionary['thumbnails'] = {
  title: 'Vorschaubild',
  hint: 'Das Bild, das für das Video steht. Wähle, was dir gefällt.',
  coming: 'Du kannst hier ein Bild wählen, sobald die ersten fertig sind.',
  automatic: 'Automatisch: das Bild für mich wählen',
  automaticShort: 'Automatisch',
  at: (moment) => `Bild bei ${moment}`,
  changed: 'Das Vorschaubild ist geändert.',
  undone: 'Das Vorschaubild ist wie zuvor.',
}
