import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
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

const serve = async (fetch: (request: Request) => Promise<Response>, noticeMs = 0) => (listening = await serveNode(fetch, 0, '127.0.0.1', { noticeMs }))
const hello = async () => new Response('hello')

test.each([
  ['headers over 8 KiB', `GET / HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(9_000)}\r\n\r\n`, 431, 'headers_too_large'],
  ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab', 400, 'request_malformed'],
  ['a length and chunks', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 400, 'request_malformed'],
  ['a host that makes no address', 'GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n', 400, 'request_malformed'],
  ['no host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400, 'request_malformed'],
  ['no host, and a body', 'POST / HTTP/1.1\r\ncontent-length: 2\r\nconnection: close\r\n\r\nab', 400, 'request_malformed'],
  ['a whole address, and no host', 'GET http://x/ HTTP/1.1\r\nconnection: close\r\n\r\n', 400, 'request_malformed'],
  ['an expectation that is not known', 'POST / HTTP/1.1\r\nhost: x\r\nexpect: 200-ok\r\ncontent-length: 2\r\n\r\nab', 417, 'expectation_unknown'],
  ['a wish for a tunnel', 'CONNECT x:443 HTTP/1.1\r\nhost: x:443\r\n\r\n', 405, 'method_not_allowed'],
  ['something that is not HTTP', 'hello\r\n\r\n', 400, 'request_malformed'],
])('%s get a problem document and the end of the connection', async (_, bytes, status, code) => {
  await serve(hello)
  const heard = await say(bytes)
  expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(heard).toContain('\r\ncontent-type: application/problem+json\r\n')
  expect(JSON.parse(heard.split('\r\n\r\n')[1]!)).toMatchObject({ status, code })
})

test('headers that do not end are cut off in time', { timeout: 20_000 }, async () => {
  await serve(hello)
  const started = Date.now()
  const heard = await say('GET / HTTP/1.1\r\nhost: x\r\nx-a: ')
  expect(heard).toContain('request_timeout')
  expect(Date.now() - started).toBeLessThan(12_000)
})

test('a tunnel that is refused and reset leaves the server as it was, and its stop waits for nothing', async () => {
  await serve(hello)
  const half = connect({ port: listening.port, host: '127.0.0.1', allowHalfOpen: true }, () => half.write('CONNECT x:443 HTTP/1.1\r\nhost: x:443\r\n\r\n'))
  await once(half, 'data')
  const reset = connect(listening.port, '127.0.0.1', () => {
    reset.write('CONNECT x:443 HTTP/1.1\r\nhost: x:443\r\n\r\n')
    reset.resetAndDestroy()
  })
  await once(reset, 'close')
  expect(await (await fetch(`http://127.0.0.1:${listening.port}/`)).text()).toBe('hello')
  const before = Date.now()
  await listening.stop()
  expect(Date.now() - before).toBeLessThan(2_000)
  half.destroy()
})

test('100-continue is told to go on', async () => {
  await serve(async (request) => new Response(await request.text()))
  const heard = await say('POST / HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 2\r\nconnection: close\r\n\r\nab')
  expect(heard).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n[^]*\r\n\r\nab$/)
})

describe('a server that is told to stop', () => {
  const GET = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'
  const open = () => connect(listening.port, '127.0.0.1').setEncoding('utf8')
  const LAST = /^HTTP\/1\.1 200 OK\r\n[^]*\bconnection: close\r\n[^]*hello$/i
  /** All that is still said on a connection. */
  async function rest(socket: Socket): Promise<string> {
    let heard = ''
    socket.on('data', (part: string) => (heard += part))
    await once(socket, 'close')
    return heard
  }

  test('answers what has come and is not yet read, on open connections and on new ones', async () => {
    await serve(hello)
    const kept = Array.from({ length: 20 }, open)
    for (const socket of kept) {
      socket.write(GET)
      await once(socket, 'data')
    }
    // the server reads neither before it is told to stop: all of this is one turn
    for (const socket of kept) socket.write(GET)
    const fresh = Array.from({ length: 20 }, open)
    for (const socket of fresh) socket.write(GET)
    const stopping = listening.stop()
    for (const answer of await Promise.all([...kept, ...fresh].map(rest))) expect(answer).toMatch(LAST)
    await stopping
  })

  test('answers during its notice, and says that each answer is the last on its connection', async () => {
    await serve(hello, 300)
    const kept = open()
    kept.write(GET)
    await once(kept, 'data')
    const stopping = listening.stop()
    await wait(100)
    kept.write(GET)
    expect(await rest(kept)).toMatch(LAST)
    expect(await (await fetch(`http://127.0.0.1:${listening.port}/`)).text()).toBe('hello')
    await stopping
    await expect(fetch(`http://127.0.0.1:${listening.port}/`)).rejects.toThrow()
  })

  test('waits for no connection on which nothing was ever asked', async () => {
    await serve(hello)
    const silent = open()
    await once(silent, 'connect')
    await wait(50)
    const before = Date.now()
    await listening.stop()
    expect(Date.now() - before).toBeLessThan(2_000)
  })

  test('lets what is under way end, and begins nothing new after its notice', async () => {
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
    await wait(100)
    await expect(fetch(address)).rejects.toThrow()
    expect(stopped).toBe(false)
    finish(new Response('in time'))
    const { headers, body } = await answer
    expect(headers.get('connection')).toBe('close')
    expect(await text(body!)).toBe('in time')
    const before = Date.now()
    await stopping
    expect(Date.now() - before).toBeLessThan(2_000)
  })
})
