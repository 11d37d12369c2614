import type { Rule } from './rule.ts'

const BRAND_SITE = 'https://about.meta.com/brand/resources/whatsapp/whatsapp-brand'
const CONTRAST = 'https://www.w3.org/TR/WCAG22/#non-text-contrast'

/** How WhatsApp’s name and logo are used. */
export const BRAND_RULES = [
  {
    id: 'B1', status: 'required', jurisdiction: 'WhatsApp', level: 'people', evidence: 'excerpt',
    title: 'Name and logo come from the brand site, in their current version',
    source: BRAND_SITE,
  },
  {
    id: 'B2', status: 'required', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'WhatsApp is written as one word with a capital W and A, never changed or shortened',
    source: BRAND_SITE,
  },
  {
    id: 'B3', status: 'required', jurisdiction: 'WhatsApp', level: 'render', evidence: 'excerpt',
    title: 'The word has the size and style of the text around it, and the logo never replaces it',
    source: BRAND_SITE,
  },
  {
    id: 'B4', status: 'required', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'not-opened',
    title: 'WhatsApp is no verb',
    source: BRAND_SITE,
  },
  {
    id: 'B5', status: 'required', jurisdiction: 'WhatsApp', level: 'notice', evidence: 'excerpt',
    title: 'Name and logo join no other name or logo, and are not recoloured or bent',
    source: BRAND_SITE,
  },
  {
    id: 'B6', status: 'required', jurisdiction: 'WhatsApp', level: 'people', evidence: 'excerpt',
    title: 'Nothing looks as if WhatsApp stood behind it',
    source: BRAND_SITE,
  },
  {
    id: 'B7', status: 'required', jurisdiction: 'WhatsApp', level: 'people', evidence: 'excerpt',
    title: 'The logo stands with a clear call to action; the icon of the Business app is not used',
    source: BRAND_SITE,
  },
  {
    id: 'B8', status: 'required', jurisdiction: 'WhatsApp', level: 'people', evidence: 'excerpt',
    title: 'Use within the guidelines needs no review; film, television and one’s own products do',
    source: 'https://whatsappbrand.com/',
  },
  {
    id: 'B9', status: 'recommended', jurisdiction: 'WhatsApp', level: 'render', evidence: 'excerpt',
    title: 'The green of the mark is #25D366',
    source: BRAND_SITE,
  },
  {
    id: 'B10', status: 'required', jurisdiction: 'WhatsApp', level: 'people', evidence: 'excerpt',
    title: 'Documents say that the marks belong to WhatsApp and that it does not endorse the product',
    source: BRAND_SITE,
  },
  {
    id: 'B11', status: 'recommended', jurisdiction: 'WhatsApp', level: 'people', evidence: 'not-opened',
    title: 'Clear space and smallest size follow the brand kit, whose numbers nobody here could read',
    source: BRAND_SITE,
  },
  {
    id: 'B12', status: 'required', jurisdiction: 'WhatsApp', level: 'render', evidence: 'not-opened',
    title: 'The green of the mark is no text, border or focus ring: 1.98:1 on white',
    source: CONTRAST,
  },
  {
    id: 'B13', status: 'recommended', jurisdiction: 'WhatsApp', level: 'people', evidence: 'concluded',
    title: 'A white or tinted logo is used only where the kit has one',
    source: BRAND_SITE,
  },
] as const satisfies readonly Rule[]
