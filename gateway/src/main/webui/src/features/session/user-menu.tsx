import {
  ActionIcon,
  Avatar,
  Menu,
  useMantineColorScheme,
  type MantineColorScheme,
} from '@mantine/core'
import { IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react'
import type { Me } from '@/api/types'
import { languages, useI18n, type Language } from '@/i18n/i18n'

const schemes = [
  { name: 'light', Icon: IconSun },
  { name: 'dark', Icon: IconMoon },
  { name: 'auto', Icon: IconDeviceDesktop },
] as const

export function UserMenu({ me, onShortcuts }: { me: Me; onShortcuts: () => void }) {
  const { t, language, setLanguage } = useI18n()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" width={240} withArrow>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size={40}
          radius="xl"
          aria-label={`${t.app.account}: ${me.name}`}
        >
          <Avatar name={me.name} color="ozean" size={34} alt="" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onShortcuts}>
          {t.app.shortcuts}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t.app.colorScheme}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(name) => setColorScheme(name as MantineColorScheme)}
        >
          {schemes.map(({ name, Icon }) => (
            <Menu.RadioItem key={name} value={name} rightSection={<Icon size={16} aria-hidden />}>
              {t.app.colorSchemes[name]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t.app.language}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(name) => setLanguage(name as Language)}>
          {languages.map((name) => (
            <Menu.RadioItem key={name} value={name} lang={name}>
              {t.app.languageNames[name]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item component="a" href="/logout" leftSection={<IconLogout size={16} aria-hidden />}>
          {t.app.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
