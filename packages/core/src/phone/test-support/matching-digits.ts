import type { Random } from './random.ts'

/** Part of a pattern: how large a share of all digits of its length it matches, and one of them. */
interface Piece {
  readonly share: number
  readonly digits: (random: Random) => string
}

const PRECISION = 1e9
const pieces = new Map<string, Piece>()

/**
 * Digits that match a pattern of a numbering plan: digits, `\d`, classes, groups, alternatives, `?`, `{n}`, `{n,m}`. Every number
 * of a length is as likely as any other, so that small blocks do not count for more than they are.
 */
export function matchingDigits(pattern: string, random: Random): string {
  const known = pieces.get(pattern) ?? read(pattern)
  pieces.set(pattern, known)
  return known.digits(random)
}

function read(pattern: string): Piece {
  let at = 0

  function alternatives(): Piece {
    const list = [sequence()]
    while (pattern[at] === '|') {
      at += 1
      list.push(sequence())
    }
    return oneOf(list)
  }

  function sequence(): Piece {
    const list: Piece[] = []
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') list.push(repeated(one()))
    return allOf(list)
  }

  function one(): Piece {
    const [token] = /^(?:\(\?:|\[[^\]]+\]|\\d|\d)/.exec(pattern.slice(at)) ?? []
    if (!token) throw new SyntaxError(`cannot read ${pattern.slice(at)}`)
    at += token.length
    if (token !== '(?:') return oneDigit(token)
    const inside = alternatives()
    at += 1
    return inside
  }

  function repeated(piece: Piece): Piece {
    const [token, from = '0', to = token === '?' ? '1' : from] = /^(?:\?|\{(\d+)(?:,(\d+))?\})/.exec(pattern.slice(at)) ?? []
    if (!token) return piece
    at += token.length
    return oneOf(Array.from({ length: Number(to) - Number(from) + 1 }, (_, more) => allOf(Array<Piece>(Number(from) + more).fill(piece))))
  }

  return alternatives()
}

function oneDigit(token: string): Piece {
  const one = new RegExp(`^${token}$`)
  const list = [...'0123456789'].filter((digit) => one.test(digit))
  return { share: list.length / 10, digits: (random) => random.pick(list) }
}

function allOf(list: readonly Piece[]): Piece {
  const share = list.reduce((product, piece) => product * piece.share, 1)
  return { share, digits: (random) => list.map((piece) => piece.digits(random)).join('') }
}

function oneOf(list: readonly Piece[]): Piece {
  const share = list.reduce((sum, piece) => sum + piece.share, 0)
  const digits = (random: Random) => {
    let left = (random.below(PRECISION) / PRECISION) * share
    return list.find((piece) => (left -= piece.share) < 0 || piece === list.at(-1))!.digits(random)
  }
  return { share, digits }
}
