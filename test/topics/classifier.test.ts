import { describe, expect, it } from 'vitest';
import { TopicClassifier, type TopicExample } from '../../src/index.js';

const animals: TopicExample<'birds' | 'fish'>[] = [
  { topic: 'birds', input: 'Finches spread their wings. Feathers keep finches warm.' },
  { topic: 'birds', input: { title: 'Wings of pigeons', abstract: 'Carrier pigeons have strong feathers.' } },
  { topic: 'fish', input: 'Fins and gills of carps' },
  { topic: 'fish', input: 'Sharks breathe by gills and swim by fins' },
];

describe('TopicClassifier', () => {
  it('finds the topic of a text it has not seen', () => {
    const classifier = TopicClassifier.train(animals);
    expect(classifier.classify('Feathers of eagles')[0]?.topic).toBe('birds');
    expect(classifier.classify({ title: 'Gills', abstract: 'Salmons breathe.' })[0]?.topic).toBe('fish');
  });

  it('types its answers as the union of the topics', () => {
    const classifier = TopicClassifier.train([
      { topic: 'birds', input: 'wings' },
      { topic: 'fish', input: 'fins' },
    ]);
    const topic: 'birds' | 'fish' | undefined = classifier.classify('wings')[0]?.topic;
    expect(topic).toBe('birds');
  });

  it('gives probabilities that sum to 1 over all topics', () => {
    const answer = TopicClassifier.train(animals).classify('wings and fins');
    expect(answer).toHaveLength(2);
    expect(answer.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  });

  it('does not know a text without a known term, and says why', () => {
    const classifier = TopicClassifier.train(animals);
    expect(classifier.classify('xyzzy plugh')).toEqual([]);
    expect(classifier.doubt('xyzzy plugh')).toEqual({ reason: 'no-known-term', knownWords: 0, words: 2 });
    expect(classifier.classify('')).toEqual([]);
    expect(classifier.doubt('wings')).toBeUndefined();
  });

  it('leaves out topics below the least probability and beyond the limit', () => {
    const classifier = TopicClassifier.train(animals);
    expect(classifier.classify('wings and feathers', { limit: 1 })).toHaveLength(1);
    expect(classifier.classify('wings and feathers', { minProbability: 0.5 })).toHaveLength(1);
  });

  it('learns the same from the same examples', () => {
    const [a, b] = [TopicClassifier.train(animals), TopicClassifier.train(animals)];
    expect(a.classify('wings and fins')).toEqual(b.classify('wings and fins'));
    expect(TopicClassifier.train(animals, { seed: 2 }).classify('wings and fins')).not.toEqual(
      a.classify('wings and fins'),
    );
  });

  it('explains a topic by the words of the text', () => {
    const terms = TopicClassifier.train(animals).explain('The Wings of strong pigeons have no Gills', 'birds');
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    expect(weights.get('Wings')).toBeGreaterThan(0);
    expect(weights.get('Gills')).toBeLessThan(0);
    expect(weights.has('strong pigeons')).toBe(false);
    expect(Math.abs(terms[0]!.weight)).toBeGreaterThanOrEqual(Math.abs(terms.at(-1)!.weight));
  });

  it('takes __proto__, constructor and toString for ordinary topics and words', () => {
    const classifier = TopicClassifier.train([
      { topic: '__proto__', input: 'constructor constructor' },
      { topic: 'toString', input: 'prototype' },
    ]);
    expect(classifier.classify('constructor')[0]?.topic).toBe('__proto__');
    expect(classifier.classify('prototype')[0]?.topic).toBe('toString');
  });

  it('gives contradictory examples even chances', () => {
    const examples = [
      { topic: 'a', input: 'graph networks' },
      { topic: 'b', input: 'graph networks' },
    ];
    const [first] = TopicClassifier.train(examples).classify('graph networks');
    expect(first!.probability).toBeGreaterThan(0.4);
    expect(first!.probability).toBeLessThan(0.6);
  });

  it('reports progress from 0 to 1 and stops when told', () => {
    const seen: number[] = [];
    TopicClassifier.train(animals, { onProgress: (done) => seen.push(done), epochs: 1000 });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const controller = new AbortController();
    const stop = (): void => controller.abort(new Error('enough'));
    expect(() => TopicClassifier.train(animals, { onProgress: stop, signal: controller.signal })).toThrow('enough');
  });

  it('names what is wrong with its examples and options', () => {
    expect(() => TopicClassifier.train([])).toThrow(/at least 2 topics, not 0/);
    expect(() => TopicClassifier.train([{ topic: 'a', input: 'x' }])).toThrow(/at least 2 topics, not 1/);
    expect(() => TopicClassifier.train([{ topic: [], input: 'x' }])).toThrow(/example 0 has no topic/);
    expect(() => TopicClassifier.train([{ topic: 'a', input: undefined as never }])).toThrow(
      /example 0: input must be/,
    );
    expect(() => TopicClassifier.train(animals, { epochs: 0 })).toThrow(/epochs .* not 0/);
    expect(() => TopicClassifier.train(animals, { seed: 0.5 })).toThrow(/seed .* not 0.5/);
    expect(() => TopicClassifier.train(animals).explain('wings', 'dogs' as never)).toThrow(/"dogs"/);
    expect(() => TopicClassifier.train(animals).classify(7 as never)).toThrow(/input must be/);
  });
});
