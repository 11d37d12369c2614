import { expect, test } from 'vitest'
import { callerAddress } from './address.ts'

const proxied = (chain: string, hops?: number) =>
  callerAddress(new Headers({ 'x-forwarded-for': chain }), '10.0.0.1', { header: 'x-forwarded-for', ...(hops && { hops }) })

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['nonsense', null],
  ['', null],
])('the connection %s counts as %s', (connection, counted) => {
  expect(callerAddress(new Headers(), connection, undefined)).toBe(counted)
})

test.each([
  ['203.0.113.9, 192.0.2.1', undefined, '192.0.2.1'],
  ['203.0.113.9, 192.0.2.1, 10.9.9.9', 2, '192.0.2.1'],
  ['192.0.2.1:4711', undefined, '192.0.2.1'],
  ['[2001:db8:1:2::9]:443', undefined, '2001:db8:1:2'],
  ['unknown', undefined, '10.0.0.1'],
  ['192.0.2.1', 3, '10.0.0.1'],
])('%s behind %s proxies counts as %s', (chain, hops, counted) => {
  expect(proxied(chain, hops)).toBe(counted)
})

test('nothing known is nobody', () => {
  expect(callerAddress(new Headers({ 'x-forwarded-for': '192.0.2.1' }), undefined, undefined)).toBeNull()
})
