import { PaperIndex } from 'paperkin';
import { readListing } from 'paperkin/node';
import { PaperRetriever } from './retriever.js';

const [file, ...words] = process.argv.slice(2);
if (file === undefined || words.length === 0) {
  console.error('usage: npm start -- listing.txt words to look for');
  process.exit(2);
}
const index = new PaperIndex((await readListing(file)).papers);
const retriever = new PaperRetriever({ index, options: { limit: 5, minScore: 'related' } });
for (const { metadata } of await retriever.invoke(words.join(' '))) {
  console.log(`${metadata.title} (${metadata.words.join(', ')})`);
}
