import type { CDPSession, Page } from 'playwright-core'

interface AxValue {
  readonly value: unknown
}

interface AxNode {
  readonly backendDOMNodeId: number
  readonly ignored: boolean
  readonly role?: AxValue
  readonly name?: AxValue
  readonly description?: AxValue
  readonly value?: AxValue
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[]
}

/** What says something of its own; everything else is words around it. */
const TOLD = ['group', 'checkbox', 'combobox', 'textbox', 'button', 'heading', 'status']
const SAID = ['checkbox', 'button', 'heading', 'group']

/** Each state as assistive technology gets it from Chromium: a sentence for each control, group, heading and status that says something. */
export async function toldIn(page: Page, names: readonly string[]): Promise<Record<string, string[]>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Accessibility.enable')
  const told: Record<string, string[]> = {}
  for (const name of names) told[name] = await sentencesOf(devtools, `#${name} form`)
  await devtools.detach()
  return told
}

async function sentencesOf(devtools: CDPSession, selector: string): Promise<string[]> {
  const { result } = await devtools.send('Runtime.evaluate', { expression: `document.querySelector('${selector}')` })
  const { nodes } = await devtools.send('Accessibility.queryAXTree', { objectId: result.objectId! })
  const sentences: string[] = []
  for (const node of nodes as unknown as AxNode[]) {
    const role = String(node.role?.value)
    if (node.ignored || !TOLD.includes(role)) continue
    if (role !== 'status') sentences.push(sentence(node, role))
    else sentences.push(`status: ${await textOf(devtools, node)}`)
  }
  return sentences.filter((one) => one !== 'status: ')
}

async function textOf(devtools: CDPSession, { backendDOMNodeId }: AxNode): Promise<string> {
  const { object } = await devtools.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId })
  const functionDeclaration = 'function () { return this.innerText }'
  const { result } = await devtools.send('Runtime.callFunctionOn', { objectId: object.objectId!, functionDeclaration })
  return String(result.value).replace(/\s+/g, ' ').trim()
}

function sentence(node: AxNode, role: string): string {
  const property = (name: string) => node.properties?.find((one) => one.name === name)?.value.value
  const value = node.value?.value === undefined || SAID.includes(role) ? '' : `“${String(node.value.value)}”`
  const checked = property('checked') === 'true' ? 'checked' : 'not checked'
  return [
    `${role} ${String(node.name?.value)}`,
    role === 'checkbox' ? checked : value,
    property('invalid') === 'true' ? 'invalid' : '',
    property('disabled') ? 'disabled' : '',
    node.description?.value ? `described by “${String(node.description.value)}”` : '',
  ].filter(Boolean).join(', ')
}
