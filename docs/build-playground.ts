import { buildPlayground } from './playground/bundle.js';

await buildPlayground('docs/site/playground');
