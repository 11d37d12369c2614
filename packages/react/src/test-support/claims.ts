const decode = (part: string) => atob(part.replaceAll('-', '+').replaceAll('_', '/'))

/** The claims inside a token, unchecked. */
export function claimsOf<T = Record<string, unknown>>(token: unknown): T {
  const bytes = Uint8Array.from(decode(String(token).split('.')[1]!), (char) => char.charCodeAt(0))
  return JSON.parse(new TextDecoder().decode(bytes)) as T
}

/** The number inside a token. */
export function numberOf(token: unknown): string {
  return (JSON.parse(decode(String(token).split('~')[1]!)) as string[])[2]!
}
