import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packModel } from '../../bench/train/arxiv/pack.js';
import { arxivTopics } from '../../src/arxiv.js';
import { discoverTopics, type Paper, TopicClassifier } from '../../src/index.js';
import { Analyzer } from '../../src/text/analyzer.js';
import { decodeArxivModel } from '../../src/topics/arxiv-codec.js';
import { ColumnReader } from '../../src/topics/column-reader.js';
import { TermNumbering, vectorOf } from '../../src/topics/numbering.js';
import { countTerms } from '../../src/topics/terms.js';
import { vectorize } from '../../src/topics/vectorizer.js';

const word = fc.oneof(
  fc.constantFrom('graph', 'network', 'constructor', '__proto__', 'toString', 'étude', '模型', 'x2', 'the'),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const topic = fc.constantFrom('__proto__', 'constructor', 'a', 'b c', '\u{1F41F}');
const examples = fc
  .array(fc.record({ topic: fc.oneof(topic, fc.uniqueArray(topic, { minLength: 1 })), input: text }), { maxLength: 14 })
  .map((list) => [...list, { topic: 'a', input: 'graph' }, { topic: 'b c', input: 'network' }]);

describe('TopicClassifier', () => {
  it('gives probabilities that sum to 1 or a doubt, for any texts', () => {
    fc.assert(
      fc.property(examples, text, (list, input) => {
        const classifier = TopicClassifier.train(list, { epochs: 3 });
        const answer = classifier.classify(input);
        if (answer.length === 0) {
          expect(classifier.doubt(input)).toBeDefined();
          return;
        }
        expect(answer.map((one) => one.topic).sort()).toEqual([...classifier.topics].sort());
        expect(answer.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('loads from its bytes to the same answers', () => {
    fc.assert(
      fc.property(examples, text, (list, input) => {
        const classifier = TopicClassifier.train(list, { epochs: 2 });
        const loaded = TopicClassifier.fromBytes(classifier.toBytes());
        expect(loaded.topics).toEqual(classifier.topics);
        expect(loaded.classify(input)).toEqual(classifier.classify(input));
        expect(loaded.labels(input)).toEqual(classifier.labels(input));
      }),
      { numRuns: 40 },
    );
  });
});

describe('ColumnReader and TermNumbering', () => {
  const paper = fc.record({ title: text, abstract: text });

  it('make the vectors that counting terms as strings makes', () => {
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 6 }), paper, (papers, other) => {
        const analyzer = new Analyzer();
        const numbering = new TermNumbering(analyzer);
        const texts = papers.map((one) => numbering.add(one));
        const { vectorizer, columns } = numbering.vectorizer({ leastDf: { unigram: 1, bigram: 1 } });
        const reader = new ColumnReader(vectorizer, analyzer);
        for (const [i, one] of papers.entries()) {
          const { vector, words, known } = reader.read(one);
          expect(vector).toEqual(vectorOf(texts[i]!, columns, vectorizer.idf));
          expect(words).toBe(countTerms(one, analyzer).words);
          expect(known).toBe(words);
        }
        const expected = vectorize(countTerms(other, analyzer), vectorizer);
        const { vector } = reader.read(other);
        expect(vector.columns).toEqual(expected.columns);
        for (const [i, value] of vector.values.entries()) expect(value).toBeCloseTo(expected.values[i]!, 6);
      }),
    );
  });
});

describe('discoverTopics', () => {
  const papers = fc
    .uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), title: text, abstract: text }), {
      selector: ({ id }) => id,
      maxLength: 20,
    })
    .map((list) => list.map((paper): Paper => ({ ...paper, links: [] })));

  it('puts every paper into one topic, whatever the order', () => {
    fc.assert(
      fc.property(papers, (list) => {
        const topics = discoverTopics(list);
        expect(topics.flatMap((found) => found.papers.map(({ id }) => id)).sort()).toEqual(
          list.map(({ id }) => id).sort(),
        );
        expect(discoverTopics([...list].reverse())).toEqual(topics);
      }),
      { numRuns: 60 },
    );
  });
});

describe('ArxivTopics', () => {
  it('answers or doubts any text', async () => {
    const topics = await arxivTopics();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text, (title, abstract) => {
        const { primary, doubt } = topics.classify({ title, abstract }, { limit: 1000 });
        const sum = primary.reduce((total, { probability }) => total + probability, 0);
        expect(sum).toBeCloseTo(doubt === undefined ? 1 : 0, 9);
      }),
    );
  });
});

describe('the packed form', () => {
  const level = fc.integer({ min: -250, max: 250 }).filter((value) => value !== 0);
  const row = fc.record({
    tier: fc.integer({ min: 0, max: 19 }),
    weights: fc.uniqueArray(fc.tuple(fc.nat(6), level), { selector: ([k]) => k }),
  });
  const prints = fc.uniqueArray(fc.nat(0xffffff), { minLength: 1, maxLength: 60 });

  it('unpacks to what was packed', () => {
    fc.assert(
      fc.property(prints, fc.array(row, { minLength: 60, maxLength: 60 }), (unsorted, drawn) => {
        const fingerprints = Int32Array.from(unsorted).sort();
        const rows = drawn
          .slice(0, fingerprints.length)
          .map(({ tier, weights }) => ({ tier, weights: [...weights].sort(([a], [b]) => a - b) }));
        const starts = [0];
        for (const { weights } of rows) starts.push(starts.at(-1)! + weights.length);
        const packed = {
          starts: Int32Array.from(starts),
          tiers: Uint8Array.from(rows, ({ tier }) => tier),
          columns: Uint8Array.from(rows.flatMap(({ weights }) => weights.map(([k]) => k))),
          levels: Int16Array.from(rows.flatMap(({ weights }) => weights.map(([, value]) => value))),
        };
        const facts = {
          papers: 1,
          step: 0.5,
          temperature: 1,
          minKnown: 0,
          rare: [],
          categories: ['cs.AI', 'cs.CL', 'math.AP', 'math.CO', 'hep-th'],
          bias: [0, 0, 0, 0, 0],
          prior: [0, 0, 0, 0, 0],
          slopes: [1, 1, 1, 1, 1],
          offsets: [0, 0, 0, 0, 0],
          gates: (['not-a-paper', 'outside-arxiv'] as const).map((reason) => ({ reason, step: 1, bias: 0, least: 0 })),
        };
        const { header, fingerprints: found, ...unpacked } = decodeArxivModel(packModel(facts, fingerprints, packed));
        expect(header).toMatchObject(facts);
        expect(found).toEqual(fingerprints);
        expect(unpacked).toEqual(packed);
      }),
      { numRuns: 60 },
    );
  });
});
