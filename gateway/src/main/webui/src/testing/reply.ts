import { HttpResponse, type JsonBodyType } from 'msw'
import type { operations as Analytics } from '@/api/schema/analytics'
import type { operations as Catalog } from '@/api/schema/catalog'
import type { operations as Encoding } from '@/api/schema/encoding'
import type { operations as Gateway } from '@/api/schema/gateway'

type Operations = Analytics & Catalog & Encoding & Gateway

type Json<Response> = Response extends { content: { 'application/json': infer Body } }
  ? Body
  : never

type Answer<Name extends keyof Operations> = Json<
  Operations[Name]['responses'][keyof Operations[Name]['responses']]
>

/** What the real server answers to an operation; one that it does not does not compile. */
export const reply = <Name extends keyof Operations>(_: Name, body: Answer<Name>, status = 200) =>
  HttpResponse.json(body as JsonBodyType, { status })
