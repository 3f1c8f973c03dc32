import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Paper, parseListing } from '../../src/index.js';
import {
  composeDigest,
  type Digest,
  type DigestPaper,
  renderDigestHtml,
  renderDigestMarkdown,
  renderDigestText,
} from '../../src/report.js';

const { papers } = parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8'));
const digest = composeDigest(papers);

function entriesOf({ topics }: Digest): DigestPaper[] {
  return topics.flatMap((topic) => topic.papers);
}

function paper(id: string, title: string): Paper {
  return { id, title, abstract: `${title} is what this is about.`, links: [] };
}

describe('composeDigest', () => {
  it('puts every paper into one topic and numbers them by their places in the listing', () => {
    const entries = entriesOf(digest);
    for (const { number, paper } of entries) expect(papers[number - 1]).toBe(paper);
    expect(entries.map((entry) => entry.paper.id).sort()).toEqual(papers.map(({ id }) => id).sort());
  });

  it('refers to kin by their numbers, never to the paper itself', () => {
    const titles = new Map(entriesOf(digest).map((entry) => [entry.number, entry.paper.title]));
    for (const entry of entriesOf(digest)) {
      for (const kin of entry.kin) {
        expect(kin.id).not.toBe(entry.paper.id);
        expect(titles.get(kin.number ?? 0)).toBe(kin.title);
        expect(kin.closeness).toMatch(/^(?:close|related)$/);
        expect(kin.words.length).toBeGreaterThan(0);
      }
    }
  });

  it('is the same in every run, and plain data', () => {
    expect(composeDigest(papers)).toEqual(digest);
    expect(JSON.parse(JSON.stringify(digest))).toEqual(digest);
  });

  it('has no new papers and no picks without an earlier listing and a profile', () => {
    expect(digest.fresh).toBeUndefined();
    expect(digest.picks).toEqual([]);
    expect(entriesOf(digest).some(({ isNew }) => isNew)).toBe(false);
  });

  it('knows a paper of the earlier listing by its id or its title', () => {
    const [first, second, third] = papers.slice(0, 3) as [Paper, Paper, Paper];
    const before = [first, { ...second, id: 'other', title: second.title.toUpperCase() }];
    const { fresh } = composeDigest([first, second, third], { before });
    expect(fresh?.map(({ id }) => id)).toEqual([third.id]);
  });

  it('puts the new papers of a topic first', () => {
    for (const topic of composeDigest(papers, { before: papers.slice(20) }).topics) {
      const marks = topic.papers.map(({ isNew }) => isNew);
      expect(marks).toEqual([...marks].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it('recommends papers of this listing for what was liked in the earlier one, with reasons', () => {
    const liked = papers.find(({ title }) => title.startsWith('Are Sparse Autoencoders Useful')) as Paper;
    const rest = papers.filter((each) => each !== liked);
    const { picks } = composeDigest(rest, { before: [liked], profile: { liked: [liked.id, 'unknown'] }, picks: 2 });
    expect(picks).toHaveLength(2);
    for (const pick of picks) {
      expect(pick.number).toBeGreaterThan(0);
      expect(pick.words.length).toBeGreaterThan(0);
      expect(pick.because.every(({ id }) => id === liked.id)).toBe(true);
    }
  });

  it('says where nothing is close, and shows nothing far-fetched for it', () => {
    const odd = [paper('a', 'Sparse autoencoders'), paper('b', 'A history of glass')];
    const result = composeDigest(odd, { profile: { liked: ['a'] } });
    expect(entriesOf(result).flatMap(({ kin }) => kin)).toEqual([]);
    expect(result.picks).toEqual([]);
    for (const text of [renderDigestText(result), renderDigestMarkdown(result), renderDigestHtml(result)]) {
      expect(text.match(/nothing close in this listing/g)).toHaveLength(2);
      expect(text).toContain('Nothing in this listing is close to what you liked.');
    }
    expect(renderDigestText(composeDigest(odd, { kin: 0 }))).not.toContain('nothing close');
    expect(renderDigestText(composeDigest(odd.slice(1)))).not.toContain('nothing close');
  });

  it('takes words such as constructor and __proto__ for ordinary ids and titles', () => {
    const odd = ['constructor', '__proto__', 'toString'].map((word) => paper(word, `On ${word} and ${word}s`));
    const result = composeDigest(odd, { before: [], profile: { liked: ['__proto__'] } });
    expect(
      entriesOf(result)
        .map((entry) => entry.paper.id)
        .sort(),
    ).toEqual(['__proto__', 'constructor', 'toString']);
    expect(result.fresh).toHaveLength(3);
  });

  it('takes the first of two papers with the same id, and no papers at all', () => {
    expect(composeDigest([paper('a', 'First'), paper('a', 'Second')]).size).toBe(1);
    expect(composeDigest([])).toEqual({ title: 'Paper digest', size: 0, topics: [], trends: [], picks: [] });
  });
});
