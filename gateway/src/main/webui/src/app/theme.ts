import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const ozean: MantineColorsTuple = [
  '#e5fafd',
  '#d0f0f6',
  '#a2dfea',
  '#70cedd',
  '#49bfd3',
  '#31b5cc',
  '#20a0b8',
  '#0b8499',
  '#066f82',
  '#005a6b',
]

const purple: MantineColorsTuple = [
  '#f6edfd',
  '#e6d8f5',
  '#caaee8',
  '#ad82db',
  '#945bd0',
  '#8444c9',
  '#7c37c7',
  '#6a2ab0',
  '#5e249e',
  '#511c8b',
]

const emerald: MantineColorsTuple = [
  '#e5fbf3',
  '#d1f4e5',
  '#a3e8cb',
  '#71dbae',
  '#49d097',
  '#2fc988',
  '#1ec680',
  '#0aae6d',
  '#009b5f',
  '#00864f',
]

const slate: MantineColorsTuple = [
  '#f1f5f9',
  '#e2e8f0',
  '#cbd5e1',
  '#a9b7c9',
  '#94a3b8',
  '#7b8ba1',
  '#64748b',
  '#526077',
  '#475569',
  '#334155',
]

export const theme = createTheme({
  primaryColor: 'ozean',
  primaryShade: 8,
  colors: { ozean, purple, emerald, slate },
  defaultRadius: 'md',
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '650' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  autoContrast: true,
  components: {
    Badge: {
      styles: {
        root: {
          textTransform: 'none',
          fontWeight: 550,
          letterSpacing: 0,
          flexShrink: 0,
          maxWidth: 'none',
        },
        label: { overflow: 'visible' },
      },
    },
    Modal: { styles: { title: { fontSize: '1.125rem', fontWeight: 650 } } },
    Tooltip: {
      defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } },
    },
  },
})

const badgeColors = [
  'gray',
  'red',
  'blue',
  'cyan',
  'green',
  'yellow',
  'orange',
  'ozean',
  'purple',
  'emerald',
  'slate',
]

const darker = (color: string) => [
  `--mantine-color-${color}-light-color`,
  `color-mix(in srgb, var(--mantine-color-${color}-9) 74%, black)`,
]

/** The defaults are too faint for small text: WCAG AA asks for 4.5 to 1. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a646d',
    '--mantine-color-placeholder': '#6b747c',
    ...(Object.fromEntries(badgeColors.map(darker)) as Record<string, string>),
  },
  dark: {
    '--mantine-color-dimmed': '#a8a8a8',
    '--mantine-color-placeholder': '#8f8f8f',
    '--mantine-color-error': 'var(--mantine-color-red-5)',
  },
})
