export const USAGE = `unticked: records consent to WhatsApp messages, and says what may be sent.

  unticked serve              serve the tenants of the configuration
  unticked check              check the configuration and its notices
  unticked verify <file>      verify a token in a file, or from standard input with -
  unticked ledger check       check the whole ledger: chain, hashes, signatures, states
  unticked jwks               print the public keys of each tenant

  --config <file>   the configuration (unticked.config.mjs)
  --port <number>   serve on this port instead of the configured one
  --quiet           serve without a log
  --help            this text

The ledger is in DATABASE_URL where that is set, else in PGlite in the store's folder.
Exit codes: 0 done and sound, 1 not sound or not started, 2 not understood.
`
