import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { accounts } from './accounts.mjs'
import { CONSENT_PORT, PAGE_PORT } from './ports.mjs'

const serve = {
  port: PAGE_PORT,
  strictPort: true,
  proxy: { '/consent': `http://127.0.0.1:${CONSENT_PORT}` },
}

export default defineConfig({
  plugins: [react(), accounts()],
  build: { target: 'baseline-widely-available', sourcemap: true },
  server: serve,
  preview: {
    ...serve,
    headers: { 'content-security-policy': "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'" },
  },
})
