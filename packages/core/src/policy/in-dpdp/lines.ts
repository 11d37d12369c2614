import type { NoticeLine } from '../../notice/notice.ts'

/** What only the business knows. Addresses are whole, with https://. */
export interface InDpdpFacts {
  /** Where consent is withdrawn. */
  readonly withdrawUrl: string
  /** Where people see, correct and erase their data. */
  readonly rightsUrl: string
  /** Where a complaint to the Data Protection Board is made. */
  readonly complaintUrl: string
  /** Who answers questions, in the language of the notice: `Data Protection Officer`. */
  readonly contact: string
  readonly contactUrl: string
}

/** The words around it. `{withdraw}`, `{rights}`, `{complaint}` and `{contact}` become links. */
export interface InDpdpWords {
  readonly data: string
  readonly use: string
  readonly withdraw: string
  readonly withdrawLink: string
  readonly rights: string
  readonly rightsLink: string
  readonly complaint: string
  readonly complaintLink: string
  readonly contact: string
}

export const IN_DPDP_EN: InDpdpWords = {
  data: 'Personal data: your phone number, and what you choose here.',
  use: 'Used only to send you the messages you tick, and to prove your choice.',
  withdraw: '{withdraw} as easily as you give it.',
  withdrawLink: 'Withdraw your consent',
  rights: '{rights}: see, correct or erase your data.',
  rightsLink: 'Use your rights',
  complaint: '{complaint} to the Data Protection Board of India.',
  complaintLink: 'Complain',
  contact: 'Questions about your data: {contact}.',
}

/** A draft: no native speaker has read it. */
export const IN_DPDP_HI: InDpdpWords = {
  data: 'व्यक्तिगत डेटा: आपका फ़ोन नंबर और यहाँ आपकी पसंद।',
  use: 'इस्तेमाल: सिर्फ़ आपके चुने हुए संदेश भेजने और आपकी पसंद साबित करने के लिए।',
  withdraw: '{withdraw}, उतनी ही आसानी से जितनी आसानी से दी थी।',
  withdrawLink: 'सहमति वापस लें',
  rights: '{rights}: अपना डेटा देखें, सुधारें या मिटवाएँ।',
  rightsLink: 'अपने अधिकार इस्तेमाल करें',
  complaint: 'भारत के डेटा संरक्षण बोर्ड से {complaint}।',
  complaintLink: 'शिकायत करें',
  contact: 'डेटा के बारे में सवाल: {contact}।',
}

/**
 * The itemised notice of the Indian rules, for a notice's `extras`. Not legal advice: have yours read.
 * @param words `IN_DPDP_EN`, `IN_DPDP_HI`, or the same in another language of the Eighth Schedule
 * @see https://www.dpdpa.com/dpdparules/rule3.html rules L25 and L26
 * @example
 * extras: { en: inDpdpLines(facts, IN_DPDP_EN), hi: inDpdpLines({ ...facts, contact: 'डेटा अधिकारी' }, IN_DPDP_HI) }
 */
export function inDpdpLines(facts: InDpdpFacts, words: InDpdpWords): NoticeLine[] {
  return [
    { text: words.data, about: 'personal-data' },
    { text: words.use, about: 'use' },
    { text: words.withdraw, links: { withdraw: { text: words.withdrawLink, href: facts.withdrawUrl } }, about: 'withdraw' },
    { text: words.rights, links: { rights: { text: words.rightsLink, href: facts.rightsUrl } }, about: 'rights' },
    { text: words.complaint, links: { complaint: { text: words.complaintLink, href: facts.complaintUrl } }, about: 'complaint' },
    { text: words.contact, links: { contact: { text: facts.contact, href: facts.contactUrl } }, about: 'contact' },
  ]
}
