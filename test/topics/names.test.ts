import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/index.js';
import { findCandidates } from '../../src/topics/discover/candidates.js';
import { isTooBroad, notAHeading } from '../../src/topics/discover/design-words.js';
import { rankNames } from '../../src/topics/discover/names.js';
import { acronyms } from '../../src/topics/discover/same-names.js';
import { Spellings } from '../../src/topics/discover/spellings.js';
import { stemPapers, stems } from '../../src/topics/discover/stemmed.js';
import { isFragment, titlePhrases } from '../../src/topics/discover/title-phrases.js';

function paper(title: string, abstract = ''): Paper {
  return { id: title, title, abstract, links: [] };
}

function spelt(spellings: readonly (readonly [string, number])[], abstract = ''): string {
  const found = new Spellings(stemPapers([paper('', abstract)]));
  for (const [phrase, count] of spellings) found.add('key', phrase, count);
  return found.best('key');
}

describe('spellings of names', () => {
  it('have capitals only where sentences write them', () => {
    expect(spelt([['Graph Kernels', 2]], 'A graph has kernels.')).toBe('graph kernels');
    expect(spelt([['Gaussian Kernels', 2]], 'The kernels of Gaussian fields.')).toBe('Gaussian kernels');
    expect(spelt([['LLM Agents', 2]], 'An LLM has agents.')).toBe('LLM agents');
    expect(spelt([['Graph Kernels', 2]])).toBe('Graph Kernels');
  });

  it('are in the plural where that is common, and nouns rather than adjectives', () => {
    const twoToOne = (one: string, other: string): string =>
      spelt([
        [one, 2],
        [other, 1],
      ]);
    expect(twoToOne('language model', 'language models')).toBe('language models');
    expect(twoToOne('galaxy', 'galaxies')).toBe('galaxies');
    expect(twoToOne('cosmological', 'cosmology')).toBe('cosmology');
    expect(twoToOne('modern', 'modernization')).toBe('modernization');
    expect(
      spelt([
        ['reinforcement learning', 9],
        ['reinforcement learnings', 1],
      ]),
    ).toBe('reinforcement learning');
  });

  it('never run over a bracket or a stop', () => {
    expect(
      spelt([
        ['random) fields', 9],
        ['random fields', 1],
      ]),
    ).toBe('random fields');
  });
});

describe('phrases of titles', () => {
  const keyphrases = new Set(['optim transport', 'mass transport', 'graph model']);
  const found = (title: string): string[] =>
    [...titlePhrases([paper(title)], keyphrases).values()].map(({ phrase }) => phrase);

  it('begin with no word that says what is done, whatever shares its stem', () => {
    expect(found('Optimal Transport')).toContain('Optimal Transport');
    expect(found('Optimizing Transport')).not.toContain('Optimizing Transport');
    expect(isFragment('Evaluating models')).toBe(true);
    expect(isFragment('evaluation of models')).toBe(false);
    expect(isFragment('testing')).toBe(false);
  });

  it('do not lack their noun', () => {
    expect(isFragment('LLM-based')).toBe(true);
    expect(isFragment('code generation')).toBe(false);
    expect(found('Net-Graph Model')).not.toContain('Graph Model');
  });

  it('end before a colon, a comma and "of"', () => {
    expect(found('Graph: Model')).toEqual([]);
    expect(found('Graph Model of Ice')).toEqual([]);
    expect(found('Graph-Model Repair')).toEqual(['Graph-Model']);
  });

  it('are single words where several keyphrases end in them', () => {
    expect(found('Transport and Model')).toEqual(['Transport']);
  });
});

describe('what heads no topic', () => {
  it('is a phrase of study design, of versions and objects, but not of dimensions', () => {
    const heads = (phrase: string): boolean => !notAHeading(stems(phrase).join(' '));
    expect(['new tests', 'F1', 'GPT-4o', 'NGC 4147', 'ImageNet-1k'].filter(heads)).toEqual([]);
    const names = ['3D reconstruction', '5G networks', 'COVID-19', 'V2X', 'type 2 diabetes'];
    expect(names.filter(heads)).toEqual(names);
  });

  it('is an acronym that is spelt like a function word', () => {
    const phrases = [
      { phrase: 'Ant Trail Searches', score: 1, acronym: 'ATS' },
      { phrase: 'ant colonies', score: 1, acronym: 'ACO' },
    ];
    const keys = new Set(phrases.map(({ phrase }) => stems(phrase).join(' ')));
    expect([...acronyms(phrases, keys).keys()]).toEqual(['aco']);
  });
});

describe('candidates', () => {
  const candidates = (
    texts: readonly string[],
    phrases: readonly string[],
    fields: readonly ReadonlySet<string>[] = [],
  ): string[] => {
    const papers = texts.map((abstract, i) => paper(`T${i}`, abstract));
    const find = () => phrases.map((phrase) => ({ phrase, score: 1 }));
    const found = findCandidates(papers, stemPapers(papers), { find, background: undefined, fields });
    return found.map(({ phrase }) => phrase);
  };

  it('are no phrases before which one and the same word stands nearly always', () => {
    const texts = ['We fit scaling laws of growth.', 'The scaling laws hold. Other laws do not.', 'Scaling laws bend.'];
    expect(candidates(texts, ['laws'])).toEqual([]);
    expect(candidates([...texts, 'Laws of ice.', 'All laws.', 'Such laws exist.'], ['laws'])).toEqual(['laws']);
  });

  it('are no words that hardly ever stand without the noun they qualify', () => {
    const qualifying = ['The conformal prediction works.', 'We train conformal predictors.'];
    expect(candidates(qualifying, ['conformal'])).toEqual([]);
    expect(candidates([...qualifying, 'It is conformal.'], ['conformal'])).toEqual(['conformal']);
  });

  it('are no nouns where the papers nearly always use their adjective', () => {
    const visual = [`It is visual. ${'Be visual. '.repeat(9)}`, 'What is visual, or a visualization.'];
    expect(candidates(visual, ['visualization'])).toEqual([]);
    const both = [...visual, 'A visualization.', 'One visualization.', 'No visualization.'];
    expect(candidates(both, ['visualization'])).toEqual(['visualization']);
  });

  it('do not begin or end in a function word', () => {
    const texts = ['Each time series is long.', 'One price series is short.'];
    expect(candidates(texts, ['series is', 'series'])).toEqual(['series']);
  });

  it('are not made of the words of the field that the listing is of', () => {
    const texts = [
      'We study software engineering and bugs.',
      'Bugs, and engineering of software. Also: software engineering.',
    ];
    const field = new Set(stems('Software Engineering'));
    expect(candidates(texts, ['software engineering', 'engineering', 'bugs'], [field])).toEqual(['bugs']);
    expect(candidates(texts, ['software engineering', 'bugs'])).toContain('software engineering');
  });
});

describe('names too broad for a topic', () => {
  const tooBroad = (phrase: string): boolean => isTooBroad(stems(phrase).join(' '));

  it('are whole disciplines, in the singular as in the plural, but no part of them', () => {
    expect(['AI', 'Machine Learning', 'deep neural network', 'simulation'].filter(tooBroad)).toHaveLength(4);
    expect(['quantum machine learning', 'deep learning compilers', 'learning'].filter(tooBroad)).toEqual([]);
  });
});

describe('the chance of a name', () => {
  it('rises with the part of the papers that hold it, the order being that of the scores', () => {
    const features = { titleWord: 1, nested: 0.2, inTitles: 0.2, longer: 0, everywhere: 0.3, recall: 0.5 };
    const named = (key: string, coverage: number, inTitles: number) => ({
      candidate: {
        key,
        words: [key],
        phrase: key,
        isKeyphrase: true,
        rows: new Set<number>(),
        titleRows: new Set<number>(),
      },
      features: { ...features, inTitles },
      coverage,
      inside: [],
    });
    const [first, second] = rankNames([named('common', 0.9, 0.2), named('title', 0.2, 0.3)]);
    expect([first!.candidate.key, second!.candidate.key]).toEqual(['title', 'common']);
    expect(second!.chance).toBeGreaterThan(first!.chance);
  });
});
