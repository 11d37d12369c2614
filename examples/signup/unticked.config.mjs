import { defineServer } from '@unticked/server'
import { notice } from './notice.mjs'
import { CONSENT_PORT, PAGE_ORIGIN } from './ports.mjs'

export default defineServer({
  // The page's own server passes /consent on, so browsers see one origin.
  publicUrl: `${PAGE_ORIGIN}/consent`,
  port: CONSENT_PORT,
  store: { folder: process.env.DATA_FOLDER ?? '.unticked' },
  tenants: [{ id: 'acme', origins: [PAGE_ORIGIN], notices: [notice] }],
})
