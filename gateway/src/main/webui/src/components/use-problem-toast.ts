import { asProblem } from '@/api/problem'
import { problemText } from '@/i18n/problem-text'
import { useI18n } from '@/i18n/i18n'
import { showToast } from '@/lib/toasts'

/** Says why something was refused; the end of the session has a notice of its own. */
export function useProblemToast() {
  const { t } = useI18n()
  return (error: unknown) => {
    if (asProblem(error).status !== 401) showToast({ text: problemText(t, error), tone: 'bad' })
  }
}
