// Prevents: code that has no business where it is loaded. A barrel once pulled the phone tables and a DOM read into a server, which
// crashed at start under Node; and a link in a message became a request to somebody else's host.
import { ENTRIES, HOSTS_NAMED, PAGE_BRINGS } from '../budgets.ts'
import { buildFault, bundle, pathOf, type Bundle } from './bundle.ts'
import type { Check } from './check.ts'

const BARE = /^(?![./\0])(?!@unticked\/)(?!virtual:)[^:]*$|^node:/

interface Rule {
  forbidden: RegExp
  why: string
}

const NOT_ON_SERVERS = /^packages\/(?:react|core\/src\/(?:dom|phone|signing|delivery|interaction|opt-in))\//
const ON_SERVERS: Rule[] = [
  { forbidden: /\b(?:document|window)\s*[.[]/, why: 'reads the page' },
  { forbidden: /libphonenumber/, why: 'holds phone tables' },
]
const ON_PAGES: Rule[] = [
  { forbidden: /["'`]node:/, why: 'imports from Node' },
  { forbidden: /\bprocess\.(?!env\.NODE_ENV)/, why: 'reads the process' },
  { forbidden: /\beval\(|new Function\(/, why: 'runs text as code' },
  { forbidden: /\bconsole\.(?:log|debug)\(/, why: 'writes to the console' },
]

function judge(name: string, { chunks }: Bundle, rules: Rule[]): string[] {
  return [...chunks.values()].flatMap(({ code, fileName }) =>
    rules.filter(({ forbidden }) => forbidden.test(code)).map(({ why }) => `${name}, ${fileName}: ${why}`),
  )
}

function modules({ chunks }: Bundle): string[] {
  return [...chunks.values()].flatMap((chunk) => Object.keys(chunk.modules).map(pathOf))
}

function hosts(name: string, { chunks, css }: Bundle): string[] {
  const text = [...[...chunks.values()].map(({ code }) => code), css].join('\n')
  const named = [...text.matchAll(/(?:https?:|["'`(])\/\/([a-z\d-]+(?:\.[a-z\d-]+)+)/gi)].map(([, host]) => host!.toLowerCase())
  const strange = [...new Set(named)].filter((host) => !HOSTS_NAMED.includes(host))
  return strange.map((host) => `${name}: names the host ${host} (.config/budgets.ts, HOSTS_NAMED)`)
}

export const contents: Check = {
  name: 'what is in the bundles',
  run: async () => {
    try {
      const imported = new Set<string>()
      const server = await bundle(ENTRIES.server, (id) => BARE.test(id) && Boolean(imported.add(id)))
      const page = await bundle(ENTRIES.page, (id) => PAGE_BRINGS.includes(id))
      return {
        problems: [
          ...judge('server', server, ON_SERVERS),
          ...[...imported].filter((id) => /^(?:react|preact|libphonenumber)/.test(id)).map((id) => `server: imports ${id}`),
          ...modules(server).filter((path) => NOT_ON_SERVERS.test(path)).map((path) => `server: holds ${path}`),
          ...judge('page', page, ON_PAGES),
          ...modules(page).filter((path) => path.startsWith('packages/server/')).map((path) => `page: holds ${path}`),
          ...hosts('page', page),
        ],
      }
    } catch (error) {
      return { problems: [`an entry of .config/budgets.ts cannot be bundled: ${buildFault(error)}`] }
    }
  },
}
