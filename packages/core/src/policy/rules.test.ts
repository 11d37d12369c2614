import { describe, expect, test } from 'vitest'
import { PROFILES, ruleOf, RULES, rulesOf, STRICT_DEFAULT, type Profile, type ProfileId } from './index.ts'

const PROFILE_IDS = Object.keys(PROFILES) as ProfileId[]
const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

describe('the catalogue', () => {
  test('names each rule once', () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(ruleOf(id).id).toBe(id)
  })

  test('holds every rule that was gathered', () => {
    const counted = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
    const gathered = [...counted('P', 14), ...counted('R', 6), ...counted('H', 7), ...counted('B', 13), ...counted('L', 33)]
    expect(RULES.map(({ id }) => id).toSorted()).toEqual(gathered.toSorted())
  })

  test.each(RULES)('$id has a source, a title of one line and dates in order', ({ title, source, since = '0000', until = '9999' }) => {
    expect(new URL(source).protocol).toMatch(/^https?:$/)
    expect(title).toMatch(/^\S.{10,140}[^.\s]$/)
    expect(since).toMatch(DAY)
    expect(until).toMatch(DAY)
    expect(since < until).toBe(true)
  })

  test('calls historic what ended or was taken back, and nothing else', () => {
    expect(RULES.filter(({ status }) => status === 'historic').map(({ id }) => id)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'])
    expect(RULES.filter(({ until, status }) => until && status !== 'historic')).toEqual([])
  })
})

describe('a profile', () => {
  test.each(PROFILE_IDS)('%s raises rules and lowers none', (id) => {
    const { rules, raises = {} } = PROFILES[id] as Profile
    expect(new Set(rules).size).toBe(rules.length)
    const applied = rulesOf([id])
    for (const rule of rules) expect(applied.find((found) => found.id === rule)!.profiles).toEqual([id])
    for (const status of Object.values(raises)) expect(status).toBe('required')
  })

  test('raises what its time asked for', () => {
    expect(rulesOf(['whatsapp-2018']).find(({ id }) => id === 'H7')!.status).toBe('required')
    expect(rulesOf(['whatsapp-current']).find(({ id }) => id === 'R3')!.status).toBe('recommended')
  })

  test('that does not exist is refused, naming those that do', () => {
    expect(() => rulesOf(['toString' as ProfileId])).toThrow('There is no policy profile "toString". There are: whatsapp-2018, whatsapp-current,')
  })
})

describe.each(STRICT_DEFAULT)('%s of the strict default', (id) => {
  test('holds without a profile', () => {
    expect(rulesOf().find((rule) => rule.id === id)).toMatchObject({ strict: true, status: 'required', profiles: [] })
  })

  test.each([...PROFILE_IDS.map((profile) => [profile]), PROFILE_IDS])('is removed or weakened by no profile: %s', (...profiles) => {
    expect(rulesOf(profiles).find((rule) => rule.id === id)).toMatchObject({ strict: true, status: 'required' })
  })
})
