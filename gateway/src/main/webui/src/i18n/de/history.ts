import type { Dictionary } from '../en'

export const history: Dictionary['history'] = {
  title: 'Was bisher geschah',
  job: (number, day) => `Verarbeitung ${number} · ${day}`,
  day: (day) => `Weiter · ${day}`,
  loading: 'Der Verlauf wird geladen…',
  failed: 'Der Verlauf konnte nicht geladen werden.',
  more: 'Zeigen, wie es weiterging',
  earlier: (count, shown) =>
    count === 1 ? '1 früheren Eintrag zeigen' : `${shown} frühere Einträge zeigen`,
  on: (sentence, worker) => `${sentence} auf ${worker}`,
  attempt: (attempt, most) => (most ? `Versuch ${attempt} von ${most}` : `Versuch ${attempt}`),
  nextTry: (at) => `Nächster Versuch um ${at}.`,
  sentences: {
    requested: 'Die Umwandlung wurde angefordert',
    started: 'Die Umwandlung begann',
    taken_over: 'Der Encoder fiel aus; ein anderer hat übernommen',
    released: 'Der Encoder wurde ordentlich beendet und gab den Auftrag zurück',
    resumed: 'Die Umwandlung geht weiter',
    playable: 'Der Film kann angesehen werden',
    opened: 'Der Film kann angesehen werden; seine Fassungen warten, bis sie dran sind',
    completed: 'Fertig: alle Fassungen sind da',
    retrying: 'Fehlgeschlagen',
    retry_requested: 'Jemand hat um einen neuen Versuch gebeten',
    failed: 'Aufgegeben',
    cancelled: 'Die Verarbeitung wurde abgebrochen',
    priority_changed: 'Der Vorrang wurde geändert',
    alerted: 'Der Betreiber wurde benachrichtigt',
  },
  takenOver: (lost, by) => `${lost} fiel aus; ${by} hat übernommen`,
  handedBack: (worker) => `${worker} wurde ordentlich beendet und gab den Auftrag zurück`,
  priority: (priority) => `Vorrang geändert auf „${priority}“`,
}
