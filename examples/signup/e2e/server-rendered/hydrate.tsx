import '@unticked/react/styles.css'
import '../../src/page.css'
import { hydrateRoot } from 'react-dom/client'
import { Signup } from '../../src/signup.tsx'

/** Takes over the page that the server has rendered. */
const app = document.getElementById('app')!
hydrateRoot(app, <Signup />, { onRecoverableError: (error) => console.error(String(error)) })
