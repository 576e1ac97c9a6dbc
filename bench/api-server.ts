import { serve } from '../apps/api/src/main.js';
import { benchConfig } from './setup/connect.js';

// The product as it runs, background work included, in a process of its own.
const serving = await serve(benchConfig(process.argv[2] ?? ''));
process.send?.({ url: serving.url });
process.once('disconnect', () => void serving.close().then(() => process.exit()));
