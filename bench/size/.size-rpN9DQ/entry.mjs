import { discoverTopics } from '/work/wt/related/dist/index.js';

globalThis.used = [discoverTopics];
