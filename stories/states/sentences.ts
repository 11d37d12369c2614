import { OPT_IN_SENTENCES } from './opt-in/sentences.ts'
import { PHONE_FIELD_SENTENCES } from './phone-field/sentences.ts'
import { PREFERENCES_SENTENCES } from './preferences/sentences.ts'

/** What assistive technology is told in each state: a sentence for each thing that says something, in the order of the page. */
export const SENTENCES = { 'opt-in': OPT_IN_SENTENCES, 'phone-field': PHONE_FIELD_SENTENCES, preferences: PREFERENCES_SENTENCES }

/** How many states there are. A state without sentences does not compile. */
export const STATE_COUNT = Object.values(SENTENCES).flatMap(Object.keys).length
