import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { passingCodes } from './may-pass'

const encoding = '../../../../encoding-service/protocol/src/main/java/dev/ozean/encoding'

test('what the services try again may be tried again by people too', () => {
  const failures = readFileSync(`${encoding}/protocol/FailureCode.java`, 'utf8')
  const passing = [...failures.matchAll(/"([a-z_.-]+)",\s*"[^"]*",\s*true\)/g)].map(
    ([, code]) => code,
  )

  expect(passing).toContain('out_of_memory')
  expect(passing.filter((code) => !passingCodes.includes(code ?? ''))).toEqual([])
})
