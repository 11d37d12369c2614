import '@unticked/react/styles.css'
import './page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Signup } from './signup.tsx'

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Signup />
  </StrictMode>,
)
