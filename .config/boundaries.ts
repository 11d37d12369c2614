/**
 * Who may import what. An area is a folder of source, named by its package and folder: `core/event` is packages/core/src/event,
 * `core` is what lies directly in packages/core/src. Everything not listed is refused, type-only and dynamic imports included.
 * A name that is an area allows that area; `npm:x` allows the dependency x and its subpaths, `node:*` what Node brings.
 */
export const AREAS: Readonly<Record<string, readonly string[]>> = {
  core: [
    'core/delivery', 'core/dom', 'core/errors', 'core/event', 'core/form', 'core/interaction', 'core/locales', 'core/notice', 'core/opt-in',
    'core/outbox',
    'core/phone', 'core/policy', 'core/signing',
  ],
  'core/errors': [],
  'core/locales': [],
  'core/event': ['core/errors'],
  'core/notice': ['core/errors', 'core/event', 'core/locales', 'core/policy'],
  'core/policy': ['core/event', 'core/locales', 'core/notice'],
  'core/phone': ['core/errors'],
  'core/signing': ['core/errors', 'core/event'],
  'core/delivery': ['core/errors', 'core/event', 'core/opt-in', 'core/outbox', 'core/signing'],
  'core/outbox': ['core/errors', 'core/event', 'core/signing'],
  'core/receipts': ['core/delivery', 'core/errors', 'core/event', 'core/interaction', 'core/opt-in', 'core/outbox', 'core/signing'],
  'core/dom': ['core/errors', 'core/event', 'core/notice', 'core/opt-in', 'core/phone'],
  'core/form': ['core/errors', 'core/event', 'core/locales', 'core/opt-in', 'core/phone'],
  'core/interaction': [
    'core', 'core/delivery', 'core/dom', 'core/errors', 'core/event', 'core/notice', 'core/opt-in', 'core/outbox', 'core/phone', 'core/signing',
  ],
  'core/opt-in': [
    'core', 'core/delivery', 'core/dom', 'core/errors', 'core/event', 'core/interaction', 'core/locales', 'core/notice', 'core/outbox',
    'core/phone', 'core/policy', 'core/signing',
  ],

  react: [
    'core', 'core/delivery', 'core/dom', 'core/errors', 'core/event', 'core/form', 'core/locales', 'core/notice', 'core/phone', 'core/policy',
    'core/receipts', 'core/signing', 'npm:react', 'npm:react-dom',
  ],
  'react/hook-form': [
    'core', 'core/dom', 'core/errors', 'core/event', 'core/form', 'core/locales', 'core/notice', 'core/phone', 'react', 'react/phone',
    'npm:react', 'npm:react-hook-form',
  ],
  'react/testing': ['core', 'core/dom', 'core/errors', 'core/event', 'react', 'npm:react'],

  server: [
    'core/errors', 'core/event', 'core/locales', 'core/notice', 'core/policy',
    'npm:hono', 'npm:@hono/node-server', 'npm:pg', 'npm:@electric-sql/pglite', 'npm:valibot', 'node:*',
  ],
}

/** Areas that run without a page: no DOM names, as values or as types. */
export const WITHOUT_DOM = [
  'core/errors', 'core/locales', 'core/event', 'core/notice', 'core/policy', 'core/phone', 'core/signing', 'core/delivery',
  'core/form', 'core/interaction', 'core/opt-in', 'core/outbox',
]

/** Areas whose answers depend on their arguments alone: no clock, no randomness, no network, no storage. */
export const PURE = ['core/errors', 'core/locales', 'core/event', 'core/form', 'core/notice', 'core/policy']

/** Folders that nothing else imports: they show the product, or measure it. */
export const LEAVES = ['stories', 'examples', 'packages/bench']
