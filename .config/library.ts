import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'

interface PackageExports {
  bin?: Record<string, string>
  exports: Record<string, { default: string } | string>
}

/**
 * The build of a published package: ESM, one output file per source file, source maps, nothing bundled.
 * Entries are what package.json exports, and src/cli.ts where it has a command: the command itself is committed in bin/ and imports it.
 */
export function library(configUrl: string): UserConfig {
  const inPackage = (path: string) => fileURLToPath(new URL(path, configUrl))
  const { bin, exports } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as PackageExports
  const commands = bin ? ['./dist/cli.js'] : []
  const targets = [...Object.values(exports).map((target) => (typeof target === 'string' ? target : target.default)), ...commands]
  const sources = targets.map((target) => target.replace('./dist/', 'src/').replace(/\.js$/, '.ts'))
  return defineConfig({
    root: inPackage('.'),
    build: {
      target: 'es2022',
      outDir: 'dist',
      minify: false,
      sourcemap: true,
      lib: { entry: sources.filter((source) => source.endsWith('.ts')).map(inPackage), formats: ['es'] },
      rolldownOptions: {
        // 'use client' is kept where it matters: one output file per source file (.config/checks/packaging.ts looks)
        onLog: (level, log, print) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && print(level, log),
        external: (id) => !/^[./\0]/.test(id) && !id.startsWith(inPackage('src')),
        output: { preserveModules: true, preserveModulesRoot: inPackage('src'), entryFileNames: '[name].js' },
      },
    },
    plugins: [
      {
        name: 'copy-styles',
        closeBundle() {
          for (const file of sources.filter((source) => source.endsWith('.css') && existsSync(inPackage(source)))) {
            const toDist = (path: string) => inPackage(path.replace('src/', 'dist/'))
            cpSync(inPackage(`${file}.d.ts`), toDist(`${file}.d.ts`))
            // One file for a page that links it: an import would be one more request before anything is drawn.
            const text = readFileSync(inPackage(file), 'utf8')
            const inlined = text.replace(/^@import '\.\/(.+)';$/gm, (_, other: string) => readFileSync(inPackage(`src/${other}`), 'utf8').trimEnd())
            writeFileSync(toDist(file), inlined)
          }
        },
      },
    ],
  })
}
