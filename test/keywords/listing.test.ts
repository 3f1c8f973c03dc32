import { describe, expect, it } from 'vitest';
import { listingCounts, listingKeywords, trendingKeywords } from '../../src/index.js';

const paper = (id: string, title: string, abstract = '') => ({ id, title, abstract });
const BEFORE = ['a', 'b', 'c', 'd'].map((id) => paper(id, `Support vector machines ${id}`, 'We study kernel methods.'));
const NOW = [
  paper('e', 'Diffusion models', 'We train diffusion models with kernel methods.'),
  paper('f', 'Fast diffusion models', 'Sampling of diffusion models is slow.'),
  paper('g', 'Diffusion models of proteins', 'Protein design with Diffusion models.'),
  paper('h', 'Support vector machines', 'They are kernel methods.'),
];

describe('listingCounts', () => {
  it('counts papers, not occurrences', () => {
    const { papers, counts } = listingCounts(['deep nets and deep nets', 'deep nets', 'a cell']);
    expect(papers).toBe(3);
    expect([...counts.values()]).toEqual([2, 2, 2]);
  });
});

describe('listingKeywords', () => {
  it('gives the phrases that papers share, with their papers', () => {
    const keywords = listingKeywords(NOW);
    expect(keywords[0]).toMatchObject({ phrase: 'diffusion models', key: 'diffus model', count: 3 });
    expect([...keywords[0]!.papers].sort()).toEqual(['e', 'f', 'g']);
    expect(keywords.every(({ count }) => count >= 2)).toBe(true);
  });

  it('takes single papers where minPapers is 1, and obeys the limit', () => {
    expect(listingKeywords(NOW, { minPapers: 1 }).some(({ count }) => count === 1)).toBe(true);
    expect(listingKeywords(NOW, { limit: 1 })).toHaveLength(1);
  });

  it('refuses options out of range', () => {
    expect(() => listingKeywords(NOW, { perPaper: 0 })).toThrow('perPaper must be a whole number from 1, not 0');
    expect(() => listingKeywords(NOW, { minPapers: 0 })).toThrow(RangeError);
  });

  it('has nothing to say of an empty listing', () => {
    expect(listingKeywords([])).toEqual([]);
  });
});

describe('the vocabulary of a listing', () => {
  const papers = [
    paper('a', 'Planning with LLMs', 'Large language models (LLMs) plan. We train large language models for planning.'),
    paper('b', 'LLMs at Work', 'We ask what LLMs know of multi-agent systems and of multi-agent planning.'),
    paper('c', 'A multiagent system', 'We study a multiagent system with a large language model.'),
    paper('d', 'Multi Agent Systems', 'Why multi agent systems fail.'),
  ];
  const keywords = listingKeywords(papers, { minPapers: 1, limit: 100 });

  it('has one keyword for an acronym and its long form, counted where either is mentioned', () => {
    const found = keywords.filter(({ phrase, acronym }) => /LLM|language model/i.test(`${phrase} ${acronym}`));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ phrase: 'large language models', acronym: 'LLMs', count: 3 });
  });

  it('has one keyword for phrases that hold an acronym and those that write it out', () => {
    const listing = [
      paper('a', 'Agents', 'We study large language model agents, agents of a large language model (LLM).'),
      paper('b', 'LLM agents at work', 'LLM agents book flights.'),
      paper('c', 'Errands', 'It takes an LLM-agent to book flights.'),
    ];
    const agents = listingKeywords(listing).filter(({ key }) => key === 'larg languag model agent');
    expect(agents).toMatchObject([{ phrase: 'large language model agents', count: 3 }]);
  });

  it('has one keyword for all hyphens and plurals', () => {
    const found = keywords.filter(({ phrase }) => /^multi.?agent systems?$/i.test(phrase));
    expect(found).toHaveLength(1);
    expect([...found[0]!.papers].sort()).toEqual(['b', 'c', 'd']);
  });

  it('moves down what every paper of a larger listing mentions', () => {
    const about = ['Protein design', 'Traffic forecasts', 'Drug discovery'];
    const many = Array.from({ length: 30 }, (_, i) => {
      const subject = about[i % 3]!;
      return paper(
        `${i}`,
        `${subject} by graph networks`,
        `We study ${subject.toLowerCase()}. Graph networks learn it.`,
      );
    });
    expect(listingKeywords(many, { limit: 1 })[0]?.phrase).not.toBe('graph networks');
  });
});

describe('trendingKeywords', () => {
  it('finds a rise that is no chance, and none in two halves of one listing', () => {
    const many = (title: string, from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => paper(`${title} ${from + i}`, title));
    const before = [...many('Support vector machines', 0, 20), ...many('Graph networks', 0, 20)];
    const now = [...many('Diffusion models', 0, 20), ...many('Graph networks', 20, 40)];
    expect(trendingKeywords(now, before).map(({ key }) => key)).toEqual(['diffus model']);
    const odd = [...before, ...now].filter((_, i) => i % 2 === 1);
    const even = [...before, ...now].filter((_, i) => i % 2 === 0);
    expect(trendingKeywords(odd, even)).toEqual([]);
  });

  it('puts what rose first, and leaves out what fell', () => {
    const trends = trendingKeywords(NOW, BEFORE, { falseDiscoveries: 1 });
    expect(trends[0]).toMatchObject({ phrase: 'diffusion models', now: 3, before: 0, rateNow: 0.75, rateBefore: 0 });
    expect(trends.every(({ z, logOdds }) => z > 0 && logOdds > 0)).toBe(true);
    expect(trends.some(({ key }) => key === 'kernel method')).toBe(false);
  });

  it('computes log-odds with the pooled prior', () => {
    const [first] = trendingKeywords(NOW, BEFORE, { prior: 8, falseDiscoveries: 1 });
    const alpha = (8 * 3) / 8;
    const expected = Math.log((3 + alpha) / (4 + 8 - 3 - alpha)) - Math.log(alpha / (4 + 8 - alpha));
    expect(first?.logOdds).toBeCloseTo(expected, 12);
    expect(first?.z).toBeCloseTo(expected / Math.sqrt(1 / (3 + alpha) + 1 / alpha), 12);
  });

  it('is surer of a rise that more papers show', () => {
    const twice = [...NOW, ...NOW.map((p) => ({ ...p, id: `${p.id}2` }))];
    const [small] = trendingKeywords(NOW, BEFORE, { falseDiscoveries: 1 });
    const [large] = trendingKeywords(twice, BEFORE, { falseDiscoveries: 1 });
    expect(large!.z).toBeGreaterThan(small!.z);
  });

  it('refuses a prior that is not above 0', () => {
    expect(() => trendingKeywords(NOW, BEFORE, { prior: 0 })).toThrow('prior must be a number above 0, not 0');
  });
});
