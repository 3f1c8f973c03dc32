import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { loadLibrary } from 'paperkin/node';
import { createServer } from './server.js';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm start -- papers.pk    (made by: npx paperkin add papers.pk listing.txt)');
  process.exit(2);
}
// Standard output speaks the protocol: nothing else may be printed there.
await createServer(await loadLibrary(file)).connect(new StdioServerTransport());
