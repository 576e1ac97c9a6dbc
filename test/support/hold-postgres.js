import './typescript.js';

// Runs the embedded database of a data folder until killed: for tests of what a killed process leaves.
const { openEmbedded } = await import('../../apps/cli/src/postgres/index.ts');
await openEmbedded(process.argv[2], (line) => console.log(line));
console.log('open');
setInterval(() => undefined, 60_000);
