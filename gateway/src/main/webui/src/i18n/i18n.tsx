import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { de } from './de'
import { en, type Dictionary } from './en'
import { formats, type Formats } from './format'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

const dictionaries: Record<Language, Dictionary> = { de, en }
const storageKey = 'ozean-language'

interface I18n {
  t: Dictionary
  format: Formats
  language: Language
  setLanguage: (language: Language) => void
}

const I18nContext = createContext<I18n | undefined>(undefined)

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

/** What the person chose, else what the browser prefers. */
function preferredLanguage(): Language {
  const chosen = localStorage.getItem(storageKey)
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

export function I18nProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, setLanguage] = useState<Language>(() => initial ?? preferredLanguage())
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo<I18n>(
    () => ({
      t: dictionaries[language],
      format: formats(language),
      language,
      setLanguage: (next) => {
        localStorage.setItem(storageKey, next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <I18nContext value={value}>{children}</I18nContext>
}

export function useI18n() {
  const value = use(I18nContext)
  if (!value) throw new Error('useI18n needs the I18nProvider')
  return value
}
