import { describe, expect, it } from 'vitest';
import { discoverTopics, type Paper } from '../../src/index.js';

const paper = (id: string, title: string, abstract = ''): Paper => ({ id, title, abstract, links: [] });

const listing: Paper[] = [
  paper('a1', 'Sparse autoencoders find features', 'A sparse autoencoder decomposes activations of a transformer.'),
  paper('a2', 'Scaling sparse autoencoders', 'Activations of a transformer decompose into sparse features.'),
  paper('a3', 'Evaluating a sparse autoencoder', 'Features of activations and circuits in a transformer.'),
  paper('a4', 'Circuits from sparse autoencoders', 'Sparse features form circuits in a transformer.'),
  paper('b1', 'Segmentation of tumours in medical images', 'Radiology scans of patients show tumours.'),
  paper('b2', 'Radiology reports of medical images', 'Patients have scans; tumours are reported.'),
  paper('b3', 'Medical images and tumours', 'A study of radiology scans of patients.'),
  paper('c1', 'Medieval coins of Gotland'),
];

describe('discoverTopics', () => {
  it('finds the groups of a listing, the largest first, and names them', () => {
    const topics = discoverTopics(listing);
    expect(topics.map((topic) => topic.papers.map(({ id }) => id).sort())).toEqual([
      ['a1', 'a2', 'a3', 'a4'],
      ['b1', 'b2', 'b3'],
      ['c1'],
    ]);
    expect(topics[0]?.label.toLowerCase()).toContain('sparse');
    expect(topics[1]?.label.toLowerCase()).toMatch(/medical|tumour|scans|radiology/);
  });

  it('puts what is too small to name together as other', () => {
    const other = discoverTopics(listing).at(-1)!;
    expect(other).toEqual({
      label: 'other',
      confidence: 'sure',
      source: 'papers',
      keywords: [],
      papers: [listing[7]],
      strengths: [0],
    });
    expect(discoverTopics(listing, { minSize: 4 }).map((topic) => topic.papers.length)).toEqual([4, 4]);
  });

  it('answers the same whatever the order of the papers', () => {
    expect(discoverTopics([...listing].reverse())).toEqual(discoverTopics(listing));
  });

  it('takes every paper once, whatever the listing repeats', () => {
    const topics = discoverTopics([...listing, ...listing]);
    expect(topics.flatMap((topic) => topic.papers)).toHaveLength(listing.length);
  });

  it('gives the strength of each membership, the strongest first', () => {
    for (const { strengths } of discoverTopics(listing)) {
      expect([...strengths].sort((a, b) => b - a)).toEqual(strengths);
      for (const strength of strengths) expect(strength).toBeGreaterThanOrEqual(0);
      for (const strength of strengths) expect(strength).toBeLessThanOrEqual(1);
    }
  });

  it('names topics from the phrases it is given', () => {
    const topics = discoverTopics(listing, { phrases: ({ id }) => [{ phrase: `topic ${id[0]}`, score: 1 }] });
    expect(topics.map(({ label }) => label)).toEqual(['topic a', 'topic b', 'other']);
  });

  it('finds nothing in an empty listing, and other in a single paper', () => {
    expect(discoverTopics([])).toEqual([]);
    expect(discoverTopics(listing.slice(0, 1)).map(({ label }) => label)).toEqual(['other']);
  });

  it('names an option that is out of range', () => {
    expect(() => discoverTopics(listing, { neighbours: 0 })).toThrow(/neighbours .* not 0/);
    expect(() => discoverTopics(listing, { resolution: 0 })).toThrow(/resolution .* not 0/);
  });

  it('says how sure each label is, and gives no two topics the same one', () => {
    const topics = discoverTopics([...listing, ...listing.map((one) => ({ ...one, id: `${one.id} again` }))]);
    for (const { confidence } of topics) expect(['sure', 'likely', 'unsure']).toContain(confidence);
    expect(new Set(topics.map(({ label }) => label)).size).toBe(topics.length);
  });

  it('names no topic by its study design, nor by what one paper calls its own system', () => {
    const trials = ['T1', 'T2', 'T3', 'T4'].map((id) =>
      paper(
        id,
        `Insulin pumps for diabetes ${id}`,
        'A randomized clinical trial of insulin pumps in healthy volunteers.',
      ),
    );
    const [first] = discoverTopics([...listing, ...trials]).filter(({ papers }) =>
      papers.some(({ id }) => id === 'T1'),
    );
    expect(first?.label.toLowerCase()).toMatch(/insulin|diabetes/);
    for (const { phrase } of first!.keywords) expect(phrase).not.toMatch(/clinical trial|volunteers/);
  });

  it('puts the field in front of a phrase that does not hold for all, from own categories or a model', () => {
    const asked: string[] = [];
    const fields = {
      classify: ({ id }: Paper) => {
        asked.push(id);
        return { primary: [{ topic: id.startsWith('b') ? 'physics.med-ph' : 'cs.LG' }] };
      },
    };
    const own = listing.map((one) => (one.id === 'a1' ? { ...one, categories: ['cs.CL'] } : one));
    const labels = discoverTopics(own, { fields }).map(({ label }) => label);
    expect(asked.sort()).toEqual(listing.map(({ id }) => id));
    for (const label of labels.filter((one) => one.includes(': ')))
      expect(label).toMatch(/^(Medical Physics|Machine Learning): /);
  });

  it('takes a paper for less of its topic where a model puts it in another field', () => {
    const predicted = (odd: string) => ({
      classify: ({ id }: Paper) => ({
        primary: [{ topic: id === 'a4' ? odd : id.startsWith('a') ? 'cs.LG' : 'physics.med-ph', probability: 0.9 }],
      }),
    });
    const strengthOf = (odd: string): number => {
      const topic = discoverTopics(listing, { fields: predicted(odd) }).find(({ papers }) =>
        papers.some(({ id }) => id === 'a4'),
      )!;
      return topic.strengths[topic.papers.findIndex(({ id }) => id === 'a4')]!;
    };
    expect(1 - strengthOf('math.AG')).toBeGreaterThan(1.5 * (1 - strengthOf('cs.LG')));
  });

  it('judges by words alone what a model has no field, or no chance of one, for', () => {
    const plain = discoverTopics(listing).map(({ papers, strengths }) => ({ papers, strengths }));
    for (const primary of [[], [{ topic: 'cs.LG' }]]) {
      const topics = discoverTopics(listing, { fields: { classify: () => ({ primary }) } });
      expect(topics.map(({ papers, strengths }) => ({ papers, strengths }))).toEqual(plain);
    }
  });

  it('takes the headings of a listing for its topics where they cover most of it', () => {
    const headed = listing.map((one) => ({
      ...one,
      sections: one.id.startsWith('a') ? ['Models', 'Sparse'] : ['Images'],
    }));
    const topics = discoverTopics(headed, { sections: 'auto' });
    expect(topics.map(({ label, source, confidence, papers }) => [label, source, confidence, papers.length])).toEqual([
      ['Sparse', 'listing', 'sure', 4],
      ['Images', 'listing', 'sure', 4],
    ]);
    expect(topics[0]?.strengths).toEqual([1, 1, 1, 1]);
    expect(discoverTopics(headed).every(({ source }) => source === 'papers')).toBe(true);
    const few = headed.map((one, i) => (i < 3 ? { ...one, sections: [] } : one));
    expect(discoverTopics(few, { sections: 'auto' }).every(({ source }) => source === 'papers')).toBe(true);
  });

  it('gives the papers of a small heading to the one around it', () => {
    const nested = listing.map((one, i) => ({
      ...one,
      sections: one.id.startsWith('a') ? ['Models', i === 0 ? 'Tiny' : 'Large'] : ['Images'],
    }));
    const labels = discoverTopics(nested, { sections: 'auto', minSize: 2 }).map(({ label, papers }) => [
      label,
      papers.length,
    ]);
    expect(labels).toEqual([
      ['Large', 3],
      ['Images', 4],
      ['other', 1],
    ]);
  });

  it('names wrong arguments', () => {
    expect(() => discoverTopics('papers' as never)).toThrow(/papers must be an array/);
    expect(() => discoverTopics(listing, { sections: 'yes' as never })).toThrow(/sections must be 'auto' or 'ignore'/);
    expect(() => discoverTopics(listing, { fields: {} as never })).toThrow(/fields must be/);
  });
});
