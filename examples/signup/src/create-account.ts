export interface NewAccount {
  readonly name: string
  readonly email: string
  /** The consent event's id: how the shop finds the proof again. */
  readonly consent: string | null
}

/** Creates the account at the shop's own back end. */
export async function createAccount(account: NewAccount): Promise<void> {
  const answer = await fetch('/api/accounts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  if (!answer.ok) throw new Error(`The account was not created: ${answer.status}`)
}
