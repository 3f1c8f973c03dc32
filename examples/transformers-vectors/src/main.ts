import { readListing } from 'paperkin/node';
import { transformersEmbedder } from './embedder.js';
import { indexWithVectors } from './related.js';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm start -- listing.txt');
  process.exit(2);
}
const { papers } = await readListing(file);
const index = await indexWithVectors(papers, await transformersEmbedder());
for (const { id, title } of papers) {
  const related = index.related(id, { limit: 3, minScore: 'related' });
  console.log(title);
  for (const { paper, meaning = 0 } of related) console.log(`  ${paper.title} (by meaning: ${meaning.toFixed(2)})`);
}
