/** Where the page and the consent server listen on this machine. */
export const PAGE_PORT = readPort('PORT', 5173)
export const CONSENT_PORT = readPort('CONSENT_PORT', 8787)
export const PAGE_ORIGIN = `http://localhost:${PAGE_PORT}`

/** A port from the environment, or the usual one; what is no port ends the process in one line. */
function readPort(/** @type {string} */ name, /** @type {number} */ usual) {
  const port = Number(process.env[name] || usual)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  console.error(`${name} is not a number from 1 to 65535. Set another, or none: ${name}=${usual} npm start`)
  process.exit(1)
}
