import { MAX_URL_CHARS } from './limits.ts'

/** The page's address as it goes into `url`: query and fragment may hold personal data and are cut off. */
export function pageUrl({ origin, pathname }: Pick<URL, 'origin' | 'pathname'>): string {
  return (origin + pathname).slice(0, MAX_URL_CHARS)
}
