import { Tooltip, VisuallyHidden } from '@mantine/core'
import { useI18n } from '@/i18n/i18n'
import type { Day } from './days'
import classes from './bar-chart.module.css'

/** A bar a day; read aloud as a table. */
export function BarChart({ days, caption }: { days: Day[]; caption: string }) {
  const { t, format } = useI18n()
  const most = Math.max(1, ...days.map(({ views }) => views))
  const facts = ({ views, watchSeconds }: Day) =>
    `${t.statistics.views}: ${format.number(views)} · ${t.statistics.watchTime}: ${format.span(watchSeconds)}`
  return (
    <figure className={classes.figure}>
      <div className={classes.bars} aria-hidden>
        {days.map((day) => (
          <Tooltip key={day.day} label={`${format.day(day.day)} – ${facts(day)}`} openDelay={0}>
            <div className={classes.slot}>
              <div
                className={day.views ? classes.bar : classes.none}
                style={{ height: `${(day.views / most) * 100}%` }}
              />
            </div>
          </Tooltip>
        ))}
      </div>
      <div className={classes.axis} aria-hidden>
        <span>{days[0] && format.day(days[0].day)}</span>
        <span>{days.at(-1) && format.day(days.at(-1)?.day ?? '')}</span>
      </div>
      <VisuallyHidden component="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th>{t.statistics.day}</th>
            <th>{t.statistics.views}</th>
            <th>{t.statistics.watchTime}</th>
          </tr>
        </thead>
        <tbody>
          {days
            .filter(({ views, watchSeconds }) => views || watchSeconds)
            .map(({ day, views, watchSeconds }) => (
              <tr key={day}>
                <td>{format.day(day)}</td>
                <td>{format.number(views)}</td>
                <td>{format.span(watchSeconds)}</td>
              </tr>
            ))}
        </tbody>
      </VisuallyHidden>
    </figure>
  )
}
