import { serve } from '@hono/node-server';
import { loadKeywordModel } from 'paperkin';
import { createApp } from './app.js';

const app = createApp(await loadKeywordModel());
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) }, ({ port }) => {
  console.log(`http://localhost:${port}`);
});
