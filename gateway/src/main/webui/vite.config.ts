import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const browserTus = new URL('./node_modules/tus-js-client/lib.esm/browser/index.js', import.meta.url)
  .pathname

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  // hls.js is one large file that only the video page loads.
  build: { outDir: 'dist', chunkSizeWarningLimit: 700 },
  test: {
    environment: 'jsdom',
    setupFiles: './src/testing/setup.ts',
    restoreMocks: true,
    css: false,
    testTimeout: 60_000,
    // the browser's build, as in the bundle; Node would get another one
    alias: { 'tus-js-client': browserTus },
    server: { deps: { inline: ['tus-js-client'] } },
  },
})
