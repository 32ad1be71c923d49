export const statistics = {
  title: 'Watched',
  views: 'Views',
  watchTime: 'Watch time',
  none: 'Nobody has watched it yet. Figures appear here after the first viewing.',
  lastDays: (count: number, shown: string) => `Last ${count === 1 ? 'day' : `${shown} days`}`,
  platform: 'Platform',
  day: 'Day',
  chart: 'Views a day',
  failed: 'The figures could not be loaded.',
}
