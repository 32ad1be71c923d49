import type { Dictionary } from '../en'

export const processing: Dictionary['processing'] = {
  title: 'Verarbeitung',
  status: {
    queued: 'In der Warteschlange',
    processing: 'Läuft',
    retrying: 'Wartet auf den nächsten Versuch',
    completed: 'Fertig',
    failed: 'Fehlgeschlagen',
    cancelled: 'Abgebrochen',
  },
  steps: {
    probing: 'Datei lesen',
    opening: 'Abspielbar machen',
    analysing: 'Nachsehen, wie viel der Film braucht',
    encoding: 'Fassungen herstellen',
    packaging: 'Datei zum Herunterladen zusammensetzen',
    publishing: 'Bereitstellen',
  },
  progress: 'Fortschritt der Verarbeitung',
  announce: (step, percent) => `${step}: ${percent}`,
  elapsed: (span) => `bisher ${span}`,
  left: (span) => `noch etwa ${span}`,
  took: (span) => `Dauerte ${span}`,
  attempt: (attempt, most) => `Versuch ${attempt} von ${most}`,
  nextTry: (when) => `Nächster Versuch ${when}`,
  speed: (times, pictures) =>
    pictures ? `${times}× Abspieltempo · ${pictures} Bilder/s` : `${times}× Abspieltempo`,
  playable: 'Kann schon angesehen werden',
  playableAfter: (span) => `Abspielbar ${span} nach dem Upload`,
  renditions: 'Fassungen',
  rendition: { pending: 'wartet', playable: 'wächst', ready: 'fertig' },
  renditionNames: { source: 'Original', audio: 'Ton' },
  renditionProgress: (name) => `Fortschritt von ${name}`,
  leftOut: 'ausgelassen',
  decision: {
    keptSource: 'Das ist dein Original, unverändert.',
    untilThen: 'Dein Original, zum Ansehen, bis die Fassungen fertig sind.',
    easier: (usual) => `Statt ${usual}, und sieht genauso gut aus.`,
    harder: (usual) => `Statt ${usual}: in diesem Film ist viel los.`,
    dropped: 'Sie sähe nicht besser aus als eine kleinere.',
    aboveSource: 'Dein Original ist kleiner.',
  },
  adaptation: {
    tone_mapped:
      'Dein Original ist in HDR. Alle Fassungen werden für gewöhnliche Bildschirme umgerechnet, damit die Farben dort nicht blass wirken.',
    deinterlaced:
      'Dein Original ist im Zeilensprung aufgenommen, wie früher fürs Fernsehen. Aus jedem Halbbild wird ein ganzes, damit Bewegungen flüssig bleiben und keine Streifen zeigen.',
  },
  saved: (bitrate) =>
    `Dieser Film lässt sich leicht komprimieren: alle Fassungen zusammen brauchen ${bitrate} weniger als üblich und laden schneller.`,
  retry: 'Noch einmal verarbeiten',
  cancel: 'Verarbeitung abbrechen',
  cancelTitle: 'Verarbeitung abbrechen?',
  cancelText: 'Deine Originaldatei bleibt. Du kannst sie jederzeit neu verarbeiten lassen.',
  keepGoing: 'Weiterlaufen lassen',
  cancelled: 'Die Verarbeitung wurde abgebrochen.',
  restarted: 'Das Video wird noch einmal verarbeitet.',
  failedTitle: 'Dieses Video konnte nicht verarbeitet werden',
  failedStillPlays: 'Bis dahin sieht man den Film, wie er vorher war.',
  failedText: 'Lass das Video noch einmal verarbeiten oder lade eine andere Datei hoch.',
  cancelledTitle: 'Die Verarbeitung wurde abgebrochen',
  errors: {
    not_media:
      'Diese Datei ist kein Video und kein Ton, den wir öffnen können. Lade eine MP4-, MOV-, WebM-, MKV- oder AVI-Datei hoch, oder MP3, M4A, WAV, FLAC oder OGG.',
    references_only:
      'Diese Datei ist eine Playlist oder ein Verweis: sie nennt nur andere Dateien und enthält selbst weder Bild noch Ton. Lade den Film selbst hoch, als eine Datei exportiert.',
    no_video:
      'In dieser Datei ist weder Bild noch Ton, den wir lesen können. Lade ein Video oder eine Tonaufnahme hoch.',
    unsupported_codec:
      'Bild oder Ton dieser Datei haben ein Format, das wir nicht lesen können. Exportiere sie als H.264 oder H.265 mit AAC-Ton.',
    corrupt: 'Dieses Video ist beschädigt. Exportiere es noch einmal und lade die neue Datei hoch.',
    truncated:
      'Ein Teil der Datei fehlt: das Video endet zu früh. Prüfe das Original und lade es neu hoch.',
    too_large:
      'Dieses Video hat ein größeres Bild oder ist länger, als wir verarbeiten können. Exportiere es kleiner oder in Teilen.',
    stalled: 'Beim Lesen dieses Videos ging es nicht mehr voran.',
    encoder_failed: 'Beim Umwandeln dieses Videos ist bei uns etwas schiefgegangen.',
    out_of_memory: 'Dieses Video brauchte mehr Arbeitsspeicher, als frei war.',
    out_of_space: 'Bei uns war nicht genug Platz, um dieses Video umzuwandeln.',
    source_unreadable: 'Das gespeicherte Original konnte nicht gelesen werden.',
    master_missing:
      'Die hochgeladene Datei liegt nicht mehr im Speicher. Lade sie noch einmal hoch.',
    foreign_master: 'Das Original dieses Videos ist nicht zu finden. Lade es noch einmal hoch.',
    too_many_tracks:
      'Diese Datei hat mehr Spuren, als wir verarbeiten können. Exportiere sie mit einer Bild- und einer Tonspur.',
    storage_unavailable: 'Die fertigen Fassungen konnten bei uns nicht gespeichert werden.',
    interrupted: 'Die Verarbeitung wurde bei uns immer wieder unterbrochen.',
    'worker.lost':
      'Der Encoder dieses Videos ist immer wieder ausgefallen, deshalb haben wir aufgegeben. Das lag an uns: versuch es später noch einmal.',
    'media.crashes-decoder':
      'Dieses Video hat unseren Encoder zweimal zum Absturz gebracht. Vermutlich ist die Datei beschädigt: exportiere sie noch einmal und lade die neue hoch.',
    'media.too-demanding':
      'Dieses Video braucht mehr Arbeitsspeicher, als ein Video haben darf. Exportiere es mit kleinerem Bild als H.264 oder H.265 und lade das hoch.',
    'media.takes-too-long':
      'Dieses Video umzuwandeln dauert länger, als es bei einem Video dauern darf. Exportiere es mit kleinerem Bild oder in Teilen und lade das hoch.',
    retry_requested: 'Jemand hat gebeten, dieses Video noch einmal zu verarbeiten.',
    cancelled_by_person: 'Jemand wollte es so.',
    replaced: 'Eine neuere ist an ihre Stelle getreten.',
    withdrawn: 'Sie wurde nicht mehr gebraucht.',
    video_deleted: 'Das Video wurde gelöscht.',
    internal: 'Bei uns ist etwas Unerwartetes passiert.',
  },
}
