import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/listing/account.js';
import { parseListing, parseListingStream } from '../../src/listing/parse.js';
import type { Entry } from '../../src/paper/reader/entry.js';
import { paperSchema } from '../../src/paper/schema.js';
import { fixtureNames, parseFixture, printedDiagnostics, printedPapers, readFixture } from './fixtures.js';

describe.each(fixtureNames())('fixture %s', (name) => {
  const text = readFixture(name);

  it('gives the papers that are on record', async () => {
    expect(printedPapers(await parseFixture(text))).toBe(readFixture(name, 'papers.json'));
  });

  it('says what is on record', async () => {
    expect(printedDiagnostics(text, await parseFixture(text))).toBe(readFixture(name, 'diagnostics.txt'));
  });

  it('gives papers that the schema accepts', async () => {
    for (const paper of (await parseFixture(text)).papers) expect(paperSchema.parse(paper)).toEqual(paper);
  });

  it('loses no visible character', async () => {
    expect(accountOf(text, await parseFixture(text)).lost).toBe(0);
  });

  it('is the same in a stream of small chunks', async () => {
    const bytes = new TextEncoder().encode(text);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 997) }, (_unused, i) =>
      bytes.subarray(i * 997, i * 997 + 997),
    );
    const entries: Entry[] = [];
    for await (const entry of parseListingStream(chunks)) entries.push(entry);
    expect(entries).toEqual((await parseFixture(text)).entries);
  });
});

describe('the trending page', () => {
  const text = readFixture('trending');
  const { papers, diagnostics } = parseListing(text);

  it('holds 119 papers, each the title and the abstract of two lines', () => {
    const lines = text.trimEnd().split('\n').slice(2);
    lines[0] = (lines[0] ?? '').replace('Subscribe', '');
    const expected = lines.flatMap((line, i) => (i % 2 === 0 ? [[line.trim(), lines[i + 1]?.trim()]] : []));
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(expected);
    expect(papers).toHaveLength(119);
  });

  it('reports the banner and the button that is glued to the first title', () => {
    expect(diagnostics.map(({ code, span }) => [code, text.slice(span.start, span.end), span.line])).toEqual([
      ['boilerplate', 'Get trending papers in your email inbox once a day!', 1],
      ['boilerplate', 'Get trending papers in your email inbox!', 2],
      ['boilerplate', 'Subscribe', 3],
    ]);
  });

  it('holds 25 links, each found where it is printed', () => {
    const links = papers.flatMap(({ abstract, links }) => links.map((link) => ({ abstract, link })));
    expect(links).toHaveLength(25);
    for (const { abstract, link } of links) expect(abstract.slice(link.start, link.end)).toBe(link.text);
  });
});
