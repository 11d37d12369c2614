import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds what upgrades the form; the page itself is made by server.mjs. */
export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    sourcemap: true,
    rolldownOptions: { input: 'src/upgrade.tsx' },
  },
})
