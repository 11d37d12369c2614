import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { serveNode, type Listening } from './serve-node.ts'

let listening: Listening
afterEach(() => listening.stop())

/** Everything the server says to these bytes, until it hangs up. */
function say(...bytes: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket: Socket = connect(listening.port, '127.0.0.1', () => bytes.forEach((part) => socket.write(part)))
    socket.setEncoding('utf8').on('data', (part: string) => (heard += part)).on('close', () => resolve(heard)).on('error', reject)
  })
}

const serve = async (fetch: () => Promise<Response>) => (listening = await serveNode(fetch, 0, '127.0.0.1'))
const hello = async () => new Response('hello')

test.each([
  ['headers over 8 KiB', `GET / HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(9_000)}\r\n\r\n`, 431, 'headers_too_large'],
  ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab', 400, 'request_malformed'],
  ['a length and chunks', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 400, 'request_malformed'],
  ['a host that makes no address', 'GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n', 400, 'request_malformed'],
  ['something that is not HTTP', 'hello\r\n\r\n', 400, 'request_malformed'],
])('%s get a problem document and the end of the connection', async (_, bytes, status, code) => {
  await serve(hello)
  const heard = await say(bytes)
  expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(JSON.parse(heard.split('\r\n\r\n')[1]!)).toMatchObject({ status, code })
})

test('headers that do not end are cut off in time', { timeout: 20_000 }, async () => {
  await serve(hello)
  const started = Date.now()
  const heard = await say('GET / HTTP/1.1\r\nhost: x\r\nx-a: ')
  expect(heard).toContain('request_timeout')
  expect(Date.now() - started).toBeLessThan(12_000)
})

test('what is under way ends before the server does, and nothing new begins', { timeout: 20_000 }, async () => {
  let begun = () => {}
  const underWay = new Promise<void>((resolve) => (begun = resolve))
  let finish = (_: Response) => {}
  await serve(() => {
    begun()
    return new Promise<Response>((resolve) => (finish = resolve))
  })
  const address = `http://127.0.0.1:${listening.port}/`
  const answer = fetch(address)
  await underWay
  let stopped = false
  const stopping = listening.stop().then(() => (stopped = true))
  await expect(fetch(address)).rejects.toThrow()
  expect(stopped).toBe(false)
  finish(new Response('in time'))
  expect(await (await answer).text()).toBe('in time')
  const before = Date.now()
  await stopping
  expect(Date.now() - before).toBeLessThan(2_000)
})
