import { Text } from '@mantine/core'
import type { ProcessingEvent, ProcessingStatus } from '@/api/types'
import { useI18n } from '@/i18n/i18n'
import type { Chapter } from './chapters'
import classes from './history.module.css'
import { sentenceOf } from './sentence'

const tones: Record<string, string> = {
  playable: 'green',
  completed: 'green',
  started: 'ozean',
  resumed: 'ozean',
  taken_over: 'yellow',
  retrying: 'yellow',
  failed: 'red',
  alerted: 'red',
}

function Line({ event, job }: { event: ProcessingEvent; job: ProcessingStatus }) {
  const { t, format } = useI18n()
  const color = tones[event.type] ?? 'gray'
  return (
    <li className={classes.line}>
      <span
        className={classes.dot}
        style={{ background: `var(--mantine-color-${color}-6)` }}
        aria-hidden
      />
      <Text
        component="time"
        size="xs"
        c="dimmed"
        className={classes.time}
        dateTime={event.at}
        title={format.dateTime(event.at)}
      >
        {format.time(event.at)}
      </Text>
      <Text size="sm" className={classes.sentence} title={event.workerId ?? undefined}>
        {sentenceOf({ t, format, event, job })}
      </Text>
    </li>
  )
}

/** One job on one day. */
export function HistoryChapter({ chapter, job }: { chapter: Chapter; job: ProcessingStatus }) {
  const { t, format } = useI18n()
  const { job: number, begins, events } = chapter
  const [first] = events
  const day = first ? format.date(first.at) : ''
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed" mb={6}>
        {begins ? t.history.job(format.number(number), day) : t.history.day(day)}
      </Text>
      <ol className={classes.lines}>
        {events.map((event, at) => (
          <Line key={`${event.at} ${event.type} ${at}`} event={event} job={job} />
        ))}
      </ol>
    </div>
  )
}
