import '../styles.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { PhoneForm, type PhonePage } from './phone-page.tsx'

/** Shows the page that the container names, or hydrates what the server has put into it. */
const container = document.getElementById('app')!
const page = <PhoneForm of={container.dataset.page as PhonePage} />
if (container.firstChild) hydrateRoot(container, page, { onRecoverableError: () => void (container.dataset.hydration = 'failed') })
else createRoot(container).render(page)
