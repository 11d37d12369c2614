import { decodePart } from '../signing/decode-part.ts'
import { expect, test, vi } from 'vitest'
import { encodePart } from '../event/token.ts'
import { createChallengeSource } from './challenge-source.ts'

let made = 0
const challenge = (lifeS = 3600) => `h.${encodePart({ jti: `challenge-${++made}`, iat: 1_000_000, exp: 1_000_000 + lifeS })}.s`
function source(fetchChallenge: () => Promise<string> = async () => challenge()) {
  const clock = { ms: 5_000 }
  const fetched = vi.fn(fetchChallenge)
  return { clock, fetched, challenges: createChallengeSource(fetched, () => clock.ms, decodePart) }
}

test('one is fetched ahead, once, and says when it came', async () => {
  const { challenges, fetched, clock } = source()
  challenges.prepare()
  challenges.prepare()
  await Promise.resolve()
  const taken = challenges.take()
  clock.ms += 10
  expect(await taken).toMatchObject({ arrivedMs: 5_000, claims: { iat: 1_000_000 } })
  expect(fetched).toHaveBeenCalledOnce()
})

test('no challenge is taken twice, not even at the same time', async () => {
  const { challenges } = source()
  challenges.prepare()
  const taken = await Promise.all([challenges.take(), challenges.take(), challenges.take()])
  expect(new Set(taken.map(({ token }) => token)).size).toBe(3)
})

test('the one that an answer brings is the next', async () => {
  const { challenges, fetched } = source()
  const next = challenge()
  challenges.receive(next)
  expect((await challenges.take()).token).toBe(next)
  expect(fetched).not.toHaveBeenCalled()
})

test('one that would arrive at its end is not used', async () => {
  const { challenges, clock } = source()
  challenges.receive(challenge(120))
  clock.ms += 59_000
  const stillGood = await challenges.take()
  expect(stillGood.claims.exp - stillGood.claims.iat).toBe(120)
  challenges.receive(challenge(120))
  await Promise.resolve()
  clock.ms += 61_000
  const fresh = await challenges.take()
  expect(fresh.claims.exp - fresh.claims.iat).toBe(3600)
})

test('one that could not be had or read ahead is asked for again', async () => {
  let down = true
  const { challenges } = source(async () => {
    if (down) throw new TypeError('offline')
    return challenge()
  })
  challenges.prepare()
  await Promise.resolve()
  down = false
  expect((await challenges.take()).token).toContain('h.')
  challenges.receive('not a challenge')
  expect((await challenges.take()).token).toContain('h.')
})

test.each([
  ['that cannot be reached', () => Promise.reject(new TypeError('offline'))],
  ['that answers something else', () => Promise.resolve(undefined as unknown as string)],
])('a server %s is a coded error with its cause', async (_how, fetchChallenge) => {
  const { challenges } = source(fetchChallenge)
  await expect(challenges.take()).rejects.toMatchObject({ name: 'UntickedError', code: 'challenge_unavailable', cause: expect.any(Error) })
})
