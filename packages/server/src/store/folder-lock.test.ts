import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdFolder } from './folder-lock.ts'

let folder: string
let lock: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unticked-lock-'))
  lock = join(folder, 'pglite.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const refused = expect.objectContaining({ code: 'data_folder_locked' })

test('a folder is held once, and given back', () => {
  const release = holdFolder(folder)
  expect(() => holdFolder(folder)).toThrow(refused)
  release()
  expect(existsSync(lock)).toBe(false)
  holdFolder(folder)()
})

test('a live holder is never robbed, a dead one is followed', async () => {
  const other = spawn('sleep', ['60'])
  const stat = readFileSync(`/proc/${other.pid}/stat`, 'utf8')
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  writeFileSync(lock, JSON.stringify({ pid: other.pid, host: hostname(), started }))
  expect(() => holdFolder(folder)).toThrow(refused)
  other.kill()
  await new Promise((resolve) => other.once('exit', resolve))
  holdFolder(folder)()
})

test('a stranger that was given the pid of a dead holder is not taken for it', () => {
  writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), started: '1' }))
  holdFolder(folder)()
})

test('a holder on another host, or one that cannot be read, is left alone', () => {
  writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', started: null }))
  expect(() => holdFolder(folder)).toThrow(refused)
  writeFileSync(lock, '')
  expect(() => holdFolder(folder)).toThrow(refused)
  expect(existsSync(join(folder, 'pglite.lock.takeover'))).toBe(false)
})

test('a stranger that is alive under the pid of a dead holder is not taken for it either', () => {
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, host: hostname(), started: '1' }))
  holdFolder(folder)()
})
