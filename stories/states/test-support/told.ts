import type { CDPSession, Page } from 'playwright-core'

interface AxValue {
  readonly value: unknown
}

interface AxNode {
  readonly backendDOMNodeId: number
  readonly ignored: boolean
  readonly ignoredReasons?: readonly { readonly name: string }[]
  readonly role?: AxValue
  readonly name?: AxValue
  readonly description?: AxValue
  readonly value?: AxValue
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[]
}

/** What says something of its own; everything else is words around it. */
const TOLD = ['group', 'checkbox', 'combobox', 'textbox', 'button', 'heading', 'status']
/** What is kept for a person is told in lines, too. */
const LINES = ['listitem', 'paragraph']
const SAID = ['checkbox', 'button', 'heading', 'group']

/** Each state of a kind as assistive technology gets it from Chromium: a sentence for each thing that says something. */
export async function toldIn(page: Page, kind: string, names: readonly string[]): Promise<Record<string, string[]>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Accessibility.enable')
  const told: Record<string, string[]> = {}
  for (const name of names) told[name] = await sentencesOf(devtools, `#${kind}-${name} > h2 + *`, kind === 'preferences' ? [...TOLD, ...LINES] : TOLD)
  await devtools.detach()
  return told
}

async function sentencesOf(devtools: CDPSession, selector: string, roles: readonly string[]): Promise<string[]> {
  const { result } = await devtools.send('Runtime.evaluate', { expression: `document.querySelector('${selector}')` })
  const { nodes } = await devtools.send('Accessibility.queryAXTree', { objectId: result.objectId! })
  const sentences: string[] = []
  for (const node of nodes as unknown as AxNode[]) {
    const role = String(node.role?.value)
    if (isSilent(node) || !roles.includes(role)) continue
    if (role === 'status') sentences.push(`status: ${await textOf(devtools, node)}`)
    else if (LINES.includes(role)) sentences.push(await textOf(devtools, node))
    else sentences.push(sentence(node, role))
  }
  return sentences.filter((one) => one !== 'status: ' && one !== '')
}

/** A paragraph that is of no interest is passed over, and its words are read all the same. */
const isSilent = ({ ignored, ignoredReasons }: AxNode) => ignored && ignoredReasons?.some(({ name }) => name !== 'uninteresting')

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
    property('required') ? 'required' : '',
    property('invalid') === 'true' ? 'invalid' : '',
    property('disabled') ? 'disabled' : '',
    node.description?.value ? `described by “${String(node.description.value)}”` : '',
  ].filter(Boolean).join(', ').replace(/\s+/g, ' ')
}
