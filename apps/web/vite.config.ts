import { reactRouter } from '@react-router/dev/vite';
import postcssMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';

/** React and the kit change rarely and every page needs them; the rest is loaded with the page that needs it. */
function vendorChunk(id: string): string | undefined {
  if (/node_modules\/(react|react-dom|react-router|scheduler|i18next|react-i18next)\//.test(id)) return 'react';
  if (/node_modules\/(@mantine|@floating-ui|clsx)\//.test(id)) return 'kit';
  return undefined;
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [reactRouter()],
  css: { postcss: { plugins: [postcssMantine()] } },
  // One style sheet: on a slow link each file of its own costs more than the few rules that a page does not need.
  build: { target: 'es2022', assetsInlineLimit: 0, cssCodeSplit: false },
  environments: {
    client: {
      build: {
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: (id) => vendorChunk(id) ?? null }] } } },
      },
    },
    // One file that needs nothing beside it but Node: `node_modules` stay outside, as in the rest of the server.
    ssr: { build: { rolldownOptions: { input: './server.ts' } } },
  },
});
