// Prevents: a package that works in this workspace and nowhere else: an export whose file is not built, a test that is published,
// a client part whose 'use client' was lost in the build.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import type { Check } from './check.ts'
import { files, ROOT, SHIPPED } from './tree.ts'

const CLIENT = /^['"]use client['"]/

function isPublished(folder: string): boolean {
  return !(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { private?: boolean }).private
}

async function published(folder: string): Promise<string[]> {
  const pkg = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
  const { messages } = await publint({ pkgDir: folder, strict: true, pack: 'npm' })
  return messages.map((message) => `${String(pkg.name)}: ${formatMessage(message, pkg, { color: false })}`)
}

function lostDirectives(): string[] {
  return files(SHIPPED).flatMap((path) => {
    const built = join(ROOT, path.replace('/src/', '/dist/').replace(/\.tsx?$/, '.js'))
    if (!CLIENT.test(readFileSync(ROOT + path, 'utf8')) || !existsSync(built)) return []
    return CLIENT.test(readFileSync(built, 'utf8')) ? [] : [`${path}: 'use client' is lost in the build`]
  })
}

function publishedTests(folder: string): string[] {
  const built = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
  const tests = built.filter((path) => /\.test\.|(?:^|\/)(?:fixtures|test-support)\//.test(path))
  return tests.map((path) => `${folder.replace(ROOT, '')}/dist/${path}: a test is published`)
}

export const packaging: Check = {
  name: 'packages as they are published',
  run: async () => {
    const folders = readdirSync(join(ROOT, 'packages')).map((name) => join(ROOT, 'packages', name)).filter(isPublished)
    const unbuilt = folders.filter((folder) => !existsSync(join(folder, 'dist')))
    if (unbuilt.length) return { problems: unbuilt.map((folder) => `${folder.replace(ROOT, '')} is not built`) }
    const problems = [...lostDirectives()]
    for (const folder of folders) problems.push(...(await published(folder)), ...publishedTests(folder))
    return { problems }
  },
}
