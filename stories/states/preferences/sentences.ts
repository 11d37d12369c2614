import type { PREFERENCES_ROWS } from './rows.ts'

const TITLE = 'heading What Acme may send you on WhatsApp'
const WHEN = 'heading You agreed on January 1, 2026 at 12:00 AM'
/** Where there are others, by the second. */
const WHEN_OF_SEVERAL = 'heading You agreed on January 1, 2026 at 12:00:00 AM'
const ORDERS_LINE = 'Order updates Receipts, delivery times and returns'
const OFFERS_LINE = 'Offers Sales and new arrivals, at most twice a month'
const ORDERS = [`${ORDERS_LINE} Stop order updates`, 'button Stop order updates']
const OFFERS = [`${OFFERS_LINE} Stop offers`, 'button Stop offers']
const STOPPED = [`${ORDERS_LINE} Stopped`, `${OFFERS_LINE} Stopped`]
const CHANGED = 'Acme has changed the words since. What you agreed to goes on as it was, until you agree anew or stop it.'
const STOP_ALL = 'button Stop all of these'
const OTHER_NUMBER = 'button Use another number'
const DOWNLOAD = 'button Download receipt'
const KEPT = [
  'This list is kept in this browser alone, without your number. Remove this list from this browser', 'button Remove this list from this browser',
]
const FORM = [
  'group Messages from Acme on WhatsApp',
  'Optional. Tick only what you want.',
  'checkbox Send me order updates on WhatsApp Receipts, delivery times and returns, from Acme, not checked',
  'checkbox Send me offers on WhatsApp Sales and new arrivals, at most twice a month, from Acme, not checked',
  'combobox Country, “NL”',
  'textbox WhatsApp number',
  'Stop any time: reply STOP or use the preferences page. Messages are delivered by WhatsApp (Meta). Privacy notice',
  'button Send me these messages',
  'button Leave it as it is',
]

/** One sentence for each line, control, heading and status. */
export const PREFERENCES_SENTENCES: Readonly<Record<keyof typeof PREFERENCES_ROWS, readonly string[]>> = {
  idle: [TITLE, WHEN, ...ORDERS, ...OFFERS, STOP_ALL, OTHER_NUMBER, DOWNLOAD, ...KEPT],
  working: [
    TITLE, 'status: Saving your choice…', WHEN,
    ...ORDERS.with(1, 'button Stop order updates, disabled'), ...OFFERS.with(1, 'button Stop offers, disabled'), `${STOP_ALL}, disabled`,
    OTHER_NUMBER, DOWNLOAD, ...KEPT,
  ],
  withdrawn: [TITLE, 'status: Offers: You will get no more of these messages.', WHEN, ...ORDERS, `${OFFERS_LINE} Stopped`, OTHER_NUMBER, DOWNLOAD, ...KEPT],
  saved: [
    TITLE, 'status: Your choice is saved on this device and will be sent.',
    WHEN, ...ORDERS, `${OFFERS_LINE} Stops as soon as this is sent`, OTHER_NUMBER, DOWNLOAD, ...KEPT,
  ],
  'not-withdrawn': [
    TITLE, 'status: Your wish to stop could not be confirmed. Try again, or reply STOP to any message.',
    WHEN, ...ORDERS, ...OFFERS, STOP_ALL, OTHER_NUMBER, DOWNLOAD, ...KEPT,
  ],
  recorded: [
    TITLE, 'status: Your choice is recorded.',
    WHEN_OF_SEVERAL, ...ORDERS, OTHER_NUMBER, DOWNLOAD,
    WHEN_OF_SEVERAL, ...OFFERS, CHANGED, 'button Read the new words', OTHER_NUMBER, DOWNLOAD, ...KEPT,
  ],
  empty: [TITLE, 'Nothing is kept in this browser about messages from Acme on WhatsApp. To stop messages, reply STOP to any of them.'],
  several: [TITLE, WHEN_OF_SEVERAL, ...OFFERS, OTHER_NUMBER, DOWNLOAD, WHEN_OF_SEVERAL, ...ORDERS, OTHER_NUMBER, DOWNLOAD, ...KEPT],
  'partly-stopped': [TITLE, WHEN, ...ORDERS, `${OFFERS_LINE} Stopped`, OTHER_NUMBER, DOWNLOAD, ...KEPT],
  stopped: [TITLE, WHEN, ...STOPPED, DOWNLOAD, ...KEPT],
  changed: [TITLE, WHEN, ...ORDERS, ...OFFERS, CHANGED, STOP_ALL, 'button Read the new words', OTHER_NUMBER, DOWNLOAD, ...KEPT],
  'changed-and-stopped': [TITLE, WHEN, ...STOPPED, DOWNLOAD, ...KEPT],
  renew: [TITLE, WHEN, ...ORDERS, ...OFFERS, CHANGED, STOP_ALL, DOWNLOAD, ...FORM, ...KEPT],
  otherNumber: [
    TITLE, WHEN, ...ORDERS, ...OFFERS, STOP_ALL, DOWNLOAD,
    'Tick again what you want, with the new number. The old one stops as soon as the new one is recorded.',
    ...FORM, ...KEPT,
  ],
}
