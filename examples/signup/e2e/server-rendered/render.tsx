import { renderToString } from 'react-dom/server'
import { Signup } from '../../src/signup.tsx'

/** The signup page as a server renders it. */
export const render = (): string => renderToString(<Signup />)
