// Sets the colours before the first paint; a file of its own because the page allows no inline script.
try {
  const chosen = localStorage.getItem('mantine-color-scheme-value') ?? 'auto'
  const dark =
    chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
} catch {
  document.documentElement.setAttribute('data-mantine-color-scheme', 'light')
}
