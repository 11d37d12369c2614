import '@unticked/react/styles.css'
import './page.css'
import { createRoot } from 'react-dom/client'
import { wordsOf } from '../../support/words.ts'
import { Matrix } from '../matrix.tsx'

/** Shows every state in the language that the address names. */
const locale = new URLSearchParams(location.search).get('locale') ?? 'en'
createRoot(document.getElementById('app')!).render(<Matrix {...wordsOf({ locale })} />)
