/** Runs in every page before its own scripts: hears what goes through the window and into storage, and which numbers are typed. */
export function listenInPage(): void {
  const hear = (where: string, text: unknown) => void window.overheard(where, String(text))

  const describe = (event: Event) => {
    const { detail, data, message, reason, newValue, blockedURI } = event as unknown as Record<string, unknown>
    return [event.type, window.inWords([detail, data, newValue, message, reason, blockedURI])].join(' ')
  }
  for (const type of ['error', 'unhandledrejection', 'message', 'storage', 'securitypolicyviolation']) {
    addEventListener(type, (event) => hear('event of the window', describe(event)), true)
  }
  const { dispatchEvent } = EventTarget.prototype
  EventTarget.prototype.dispatchEvent = function (event) {
    hear('event of the window', describe(event))
    return dispatchEvent.call(this, event)
  }

  /** No number fits into it; React's scheduler sends itself nothing, many times a second. */
  const SHORT = 8
  /** Hears what a method is called with, and calls it. */
  const hearCalls = (where: string, prototype: object, name: string) => {
    const methods = prototype as Record<string, (...args: unknown[]) => unknown>
    const method = methods[name]!
    methods[name] = function (...args) {
      const words = window.inWords(args)
      if (words.length > SHORT) hear(where, words)
      return method.apply(this, args)
    }
  }
  hearCalls('storage', Storage.prototype, 'setItem')
  for (const name of ['pushState', 'replaceState']) hearCalls('history', History.prototype, name)
  for (const Sender of [BroadcastChannel, MessagePort, Worker]) hearCalls('message', Sender.prototype, 'postMessage')

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(this: Document, value: string) {
      hear('cookie', value)
      cookie.set!.call(this, value)
    },
  })

  const learn = () => document.querySelectorAll<HTMLInputElement>('input[type=tel]').forEach(({ value }) => void window.holdsNumber(value))
  for (const type of ['input', 'click', 'submit']) addEventListener(type, learn, true)
}
