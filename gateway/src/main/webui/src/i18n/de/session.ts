import type { Dictionary } from '../en'

export const session: Dictionary['session'] = {
  welcome: 'Deine Videos, in deiner Hand',
  intro: 'Hochladen, ordnen, teilen: melde dich bei deiner Mediathek an.',
  signIn: 'Anmelden',
  failed: 'Die Anmeldung hat nicht geklappt. Bitte versuch es noch einmal.',
  checking: 'Einen Moment…',
  unreachable: 'Ozean ist gerade nicht erreichbar',
  unreachableText: 'Prüfe deine Verbindung. Wir versuchen es weiter.',
  endedTitle: 'Deine Sitzung ist abgelaufen',
  endedText:
    'Nichts ist verloren: melde dich in einem neuen Fenster an und mach hier weiter, wo du warst.',
  signInAgain: 'Wieder anmelden',
  later: 'Später',
  signedInTitle: 'Du bist wieder angemeldet',
  signedInText: 'Du kannst dieses Fenster schließen und dort weitermachen, wo du warst.',
  renewed: 'Willkommen zurück. Es kann weitergehen.',
}
