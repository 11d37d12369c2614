/** Fetches the list of countries and their calling codes, apart from everything else a phone field needs. */
export const loadCountries = () => import('./countries.ts')
