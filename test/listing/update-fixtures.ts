// Writes papers.json and diagnostics.txt of every fixture from its listing: npx tsx test/listing/update-fixtures.ts
import { writeFileSync } from 'node:fs';
import { fixtureNames, fixturePath, parseFixture, printedDiagnostics, printedPapers, readFixture } from './fixtures.js';

for (const name of fixtureNames()) {
  const text = readFixture(name);
  const listing = await parseFixture(text);
  writeFileSync(fixturePath(name, 'papers.json'), printedPapers(listing));
  writeFileSync(fixturePath(name, 'diagnostics.txt'), printedDiagnostics(text, listing));
}
