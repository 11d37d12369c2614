/** What a person must see of the notice; apart from the other parts, for it is looked at late. */
export const NOTICE_PARTS = '[data-notice-part]'
export const BRAND = '[data-part="brand"]'
export const LOGO = '[data-part="logo"]'
