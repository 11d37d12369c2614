export const USAGE = `unticked: records consent to WhatsApp messages, and says what may be sent.

  unticked serve              serve the tenants of the configuration
  unticked check              check the configuration and its notices, and advise on their words
  unticked verify [event|receipt] <token>
                              verify a token, and explain every step
  unticked inspect <token>    show what a token says, without trusting it
  unticked ledger check       check the whole ledger: chain, hashes, signatures, states
  unticked ledger rebuild     make what holds for each person anew from sound events
  unticked jwks               print the public keys of each tenant

A <token> is a file that holds it, - for standard input, or the token itself.

  --jwks <url|file> verify with these public keys alone: no configuration, and with a file no network
  --issuer <url>    the issuer it must be of (with --jwks: the one the token names)
  --json            verify and inspect in JSON
  --show-number     inspect shows the number too
  --config <file>   the configuration (unticked.config.mjs)
  --port <number>   serve on this port instead of the configured one
  --quiet           serve without a log
  --help            this text

The ledger is in DATABASE_URL where that is set, else in PGlite in the store's folder.
Exit codes:
  0  done, and sound
  1  not sound: refused, forged, damaged; serve, check and jwks: not started
  2  not understood, or not checked: what was to be checked, or checked with, could not be read or reached
`
