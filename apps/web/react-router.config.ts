import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'app',
  buildDirectory: 'dist',
  ssr: true,
  // All addresses come with the first page, in a file that is kept; otherwise every page would ask for those it links to.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
