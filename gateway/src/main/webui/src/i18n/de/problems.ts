import type { Dictionary } from '../en'

export const problems: Dictionary['problems'] = {
  offline: 'Keine Verbindung zu Ozean. Prüfe deine Leitung und versuch es noch einmal.',
  unexpected: 'Etwas Unerwartetes ist passiert. Versuch es noch einmal.',
  unauthorized: 'Du bist nicht mehr angemeldet.',
  forbidden: 'Das darfst du nicht.',
  not_found: 'Das gibt es nicht, oder nicht mehr.',
  invalid: 'Bitte sieh dir die markierten Felder an.',
  too_large: 'Diese Datei ist zu groß.',
  changed_meanwhile: 'Jemand anderes hat das inzwischen geändert.',
  no_group: 'Dein Konto gehört noch zu keinem Team. Frag deine Administration.',
  sign_in_unavailable: 'Die Anmeldung geht gerade nicht. Versuch es gleich noch einmal.',
  empty_file: 'Diese Datei ist leer.',
  not_a_video:
    'Das ist kein Video, das wir kennen. Nimm eine MP4-, MOV-, WebM-, MKV- oder AVI-Datei.',
  storage_full: 'Der Speicher ist fast voll. Bitte deine Administration um mehr Platz.',
  store_unavailable:
    'Der Speicher antwortet nicht. Nichts ist verloren: versuch es gleich noch einmal.',
  still_completing: 'Alles ist da; die Datei wird zusammengesetzt.',
  upload_broken: 'Die Datei kam nicht ganz an. Bitte lade sie noch einmal hoch.',
  upload_expired: 'Dieser Upload hat zu lange gewartet und wurde entfernt. Bitte beginne neu.',
  upload_terminated: 'Dieser Upload wurde abgebrochen.',
  upload_refused: 'Dieser Upload wurde abgelehnt. Bitte beginne neu.',
  taken_over: 'Dieser Upload läuft in einem anderen Fenster weiter.',
  wrong_offset: 'Der Upload hat seine Stelle verloren. Versuch es noch einmal.',
  archived: 'Das Video ist archiviert. Stelle es zuerst wieder her.',
  video_archived: 'Das Video ist archiviert. Stelle es zuerst wieder her.',
  nothing_to_cancel: 'Es wird nichts mehr verarbeitet.',
  job_active: 'Dieses Video wird schon verarbeitet.',
  nothing_to_retry: 'Dieses Video wurde nie verarbeitet.',
  no_master: 'Dieses Video hat noch keine Datei. Lade zuerst eine hoch.',
  foreign_master: 'Das Original dieses Videos ist nicht zu finden. Bitte lade es noch einmal hoch.',
  bad_cursor: 'Die Liste hat sich geändert. Lade sie neu.',
  method_not_allowed: 'Das geht hier nicht.',
  internal: 'Bei uns ist etwas schiefgegangen. Versuch es gleich noch einmal.',
}

export const problemByStatus: Dictionary['problemByStatus'] = {
  401: 'Du bist nicht mehr angemeldet.',
  403: 'Das darfst du nicht.',
  404: 'Das gibt es nicht, oder nicht mehr.',
  410: 'Das ist nicht mehr da.',
  413: 'Diese Datei ist zu groß.',
  507: 'Der Speicher ist fast voll. Bitte deine Administration um mehr Platz.',
  502: 'Das geht gerade nicht. Versuch es gleich noch einmal.',
  503: 'Das geht gerade nicht. Versuch es gleich noch einmal.',
  504: 'Das geht gerade nicht. Versuch es gleich noch einmal.',
}
