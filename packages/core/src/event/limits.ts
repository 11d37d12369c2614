export const MAX_TOKEN_BYTES = 16 * 1024
export const MAX_URL_CHARS = 512
export const MAX_PURPOSES = 8
/** Ids, versions, locales and names. */
export const MAX_NAME_CHARS = 256
export const MAX_JSON_DEPTH = 4
/** 128 bits. */
export const SALT_BYTES = 16
export const CHALLENGE_LIFE_S = 3_600
export const CLOCK_SKEW_S = 120
/** How long after its challenge expired an event may still arrive: 7 days, as long as a browser's queue keeps it. */
export const LATE_LIFE_S = 604_800
/** E.164: a plus sign, a country code that does not begin with 0, 15 digits at most. */
export const E164 = /^\+[1-9]\d{6,14}$/
/** WhatsApp's business-scoped user id: country, point, at most 128 letters and digits. */
export const BSUID = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/
