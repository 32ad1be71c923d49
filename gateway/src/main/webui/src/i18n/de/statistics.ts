import type { Dictionary } from '../en'

export const statistics: Dictionary['statistics'] = {
  title: 'Angesehen',
  views: 'Aufrufe',
  watchTime: 'Wiedergabezeit',
  none: 'Noch hat es niemand angesehen. Nach dem ersten Ansehen stehen hier Zahlen.',
  lastDays: (count, shown) => (count === 1 ? 'Letzter Tag' : `Letzte ${shown} Tage`),
  platform: 'Plattform',
  day: 'Tag',
  chart: 'Aufrufe am Tag',
  failed: 'Die Zahlen konnten nicht geladen werden.',
}
