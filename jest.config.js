/**
 * One run, three projects: `unit` needs nothing but Node, `api` a real PostgreSQL that test/support starts once, `browser`
 * the built product and a browser beside it.
 */
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['reflect-metadata'],
};

export default {
  // Much of a test is waiting for the database or a browser: no core is left free.
  maxWorkers: '100%',
  // Says that something hangs, not that a machine is busy. Heeded only here, not in a project.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/{workflows,libs,web}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'api',
      testMatch: ['<rootDir>/test/{api,cli}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/start.js',
      globalTeardown: '<rootDir>/test/support/stop.js',
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/support/start.js',
      globalTeardown: '<rootDir>/test/support/stop.js',
    },
  ],
};
