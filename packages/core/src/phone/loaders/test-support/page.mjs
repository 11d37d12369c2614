import { createPhoneReader } from '@unticked/core/phone'

const reader = createPhoneReader()
const input = document.querySelector('input')
const read = async () => {
  const { status, e164, country } = await reader.ready(input.value, 'NL')
  document.querySelector('output').textContent = [status, e164, country].join(' ').trim()
}
input.addEventListener('focus', read)
input.addEventListener('input', read)
