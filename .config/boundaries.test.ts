import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lint, ungoverned } from './lint.ts'

/** Planted files: where, and one statement. */
const FORBIDDEN: [path: string, statement: string][] = [
  // packages
  ['packages/core/src/opt-in/a.ts', `import '@unticked/react'`],
  ['packages/core/src/opt-in/b.ts', `import '../../../react/src/index.ts'`],
  ['packages/core/src/c.ts', `import type { X } from '@unticked/server'\nexport type Y = X`],
  ['packages/react/src/d.ts', `import type { X } from '@unticked/server'\nexport type Y = X`],
  ['packages/react/src/e.ts', `export type { X } from '../../server/src/verify/index.ts'`],
  ['packages/server/src/verify/f.ts', `import type { X } from '@unticked/react'\nexport type Y = X`],
  ['packages/server/src/verify/g.ts', `import type { X } from '@unticked/core'\nexport type Y = X`],
  ['packages/server/src/h.ts', `import '@unticked/core/phone'`],
  ['packages/server/src/i.ts', `import '@unticked/core/dom'`],
  ['packages/server/src/store/deep/j.ts', `import '@unticked/core/signing'`],
  // dependencies
  ['packages/core/src/signing/a.ts', `import type { FC } from 'react'\nexport type X = FC`],
  ['packages/core/src/notice/b.ts', `import 'libphonenumber-js/core'`],
  ['packages/core/src/phone/b2.ts', `import 'libphonenumber-js/core'`],
  ['packages/core/src/event/c.ts', `import 'node:crypto'`],
  ['packages/react/src/d2.ts', `import 'node:fs'`],
  ['packages/react/src/parts/e.tsx', `import 'libphonenumber-js'`],
  ['packages/react/src/parts/f.tsx', `import type { Control } from 'react-hook-form'\nexport type X = Control`],
  ['packages/react/src/parts/box/g.tsx', `export const later = () => import('react-hook-form')`],
  ['packages/react/src/parts/box/h.tsx', `import '../../hook-form/index.ts'`],
  ['packages/react/src/parts/i.tsx', `export type X = typeof import('node:fs')`],
  ['packages/server/src/k.ts', `import 'react'`],
  ['packages/server/src/l.ts', `import 'libphonenumber-js'`],
  ['packages/server/src/m.ts', `import 'jose'`],
  // inside core
  ['packages/core/src/errors/a.ts', `import '../event/index.ts'`],
  ['packages/core/src/event/d.ts', `import '../notice/index.ts'`],
  ['packages/core/src/event/e.ts', `import type { X } from '../dom/index.ts'\nexport type Y = X`],
  ['packages/core/src/event/f.ts', `import '@unticked/core/notice'`],
  ['packages/core/src/event/g.ts', `import '../errors/../dom/index.ts'`],
  ['packages/core/src/event/h.ts', `import './../dom/index.ts'`],
  ['packages/core/src/event/fixtures/i.ts', `import '../../notice/index.ts'`],
  ['packages/core/src/locales/j.ts', `import '../notice/index.ts'`],
  ['packages/core/src/notice/k.ts', `import '../phone/index.ts'`],
  ['packages/core/src/policy/l.ts', `import '../dom/index.ts'`],
  ['packages/core/src/phone/m.ts', `import '../event/index.ts'`],
  ['packages/core/src/signing/n.ts', `export const later = () => import('../dom/index.ts')`],
  ['packages/core/src/delivery/o.ts', `import '../dom/index.ts'`],
  // nothing imports what shows or measures the product
  ['packages/react/src/n.ts', `import '../../../stories/parts/x.ts'`],
  ['packages/react/src/o.test.ts', `import '../../../examples/signup/src/main.ts'`],
  ['packages/server/src/p.test.ts', `import '../../bench/src/index.ts'`],
  ['examples/signup/q.ts', `import '@unticked/stories'`],
  ['stories/r.ts', `import '@unticked/example-signup'`],
  // what runs without a page, and what is pure
  ['packages/core/src/signing/q.ts', `export const title = () => document.title`],
  ['packages/core/src/notice/r.ts', `export const name = (box: HTMLInputElement) => box`],
  ['packages/core/src/event/s.ts', `export const now = () => Date.now()`],
  // hooks, accessibility, types, the console
  ['packages/react/src/hooks.tsx', `import { useState } from 'react'\nexport const useX = (on: boolean) => (on ? useState(0) : undefined)`],
  ['packages/react/src/deps.tsx', `import { useEffect } from 'react'\nexport function useX(on: () => void) {\n  useEffect(() => on(), [])\n}`],
  ['packages/react/src/image.tsx', `export const Logo = () => <img src="logo.svg" />`],
  ['packages/core/src/notice/any.ts', `export const any: any = 1`],
  ['packages/core/src/notice/console.ts', `console.log('left behind')`],
]

const ALLOWED: [path: string, statement: string][] = [
  ['packages/core/src/ok-a.ts', `export { x } from './notice/index.ts'`],
  ['packages/core/src/event/ok-b.ts', `import '../errors/unticked-error.ts'`],
  ['packages/core/src/event/fixtures/ok-c.ts', `import '../index.ts'`],
  ['packages/core/src/event/fixtures/ok-d.ts', `import '../../errors/index.ts'`],
  ['packages/core/src/event/ok-e.test.ts', `import 'node:crypto'\nimport 'jose'`],
  ['packages/core/src/opt-in/ok-g.ts', `import '../version.ts'`],
  ['packages/react/src/parts/box/ok-h.tsx', `import 'react'\nimport '../../use-opt-in.ts'\nimport '../brand.tsx'\nimport '@unticked/core/notice'`],
  ['packages/react/src/hook-form/ok-i.ts', `import 'react-hook-form'\nimport '../index.ts'\nimport '../parts/box/box.tsx'`],
  ['packages/server/src/verify/ok-j.ts', `import 'node:crypto'\nimport '@unticked/core/event'\nimport '../ledger/store.ts'`],
  ['packages/server/src/ok-k.ts', `import 'hono/cors'\nimport '@unticked/core/locales'\nimport '@unticked/core/locales/en'`],
  ['packages/server/src/cli.ts', `console.log('ready')`],
]

const planted = mkdtempSync(join(tmpdir(), 'boundaries-'))
let refused: Set<string>

beforeAll(() => {
  for (const [path, statement] of [...FORBIDDEN, ...ALLOWED]) {
    mkdirSync(dirname(join(planted, path)), { recursive: true })
    writeFileSync(join(planted, path), `${statement}\n`)
  }
  refused = new Set(lint(planted).map((line) => line.split(':')[0]!))
})
afterAll(() => rmSync(planted, { recursive: true }))

test.each(FORBIDDEN)('%s may not say: %s', (path) => {
  expect(refused).toContain(path)
})

test.each(ALLOWED)('%s may say: %s', (path) => {
  expect(refused).not.toContain(path)
})

test('every source folder is governed', () => {
  expect(ungoverned()).toEqual([])
})
