import { Anchor, type AnchorProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type Props = AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>

const PlainLink = (props: Props) => <Anchor {...props} />

/** A link of the app, typed by its routes. */
export const TextLink = createLink(PlainLink)
