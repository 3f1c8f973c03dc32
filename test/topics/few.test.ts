import { describe, expect, it } from 'vitest';
import { TopicClassifier } from '../../src/index.js';
import { animalExamples } from './animals.js';

const listing = animalExamples(90, { seed: 11 });
const inputs = listing.map(({ input }) => input);
const accuracy = (classifier: TopicClassifier<'birds' | 'fish' | 'trees'>): number =>
  classifier.evaluate(listing).accuracy;

describe('fromDescriptions', () => {
  it('finds papers of topics given by words, and more of them in a listing', () => {
    const words = { birds: ['wing'], fish: ['gill'], trees: ['leaf'] };
    const alone = accuracy(TopicClassifier.fromDescriptions(words));
    const spread = accuracy(TopicClassifier.fromDescriptions(words, { listing: inputs }));
    expect(alone).toBeGreaterThan(0.3);
    expect(spread).toBeGreaterThan(0.9);
  });

  it('takes a Map, for topics whose names an object cannot hold', () => {
    const topics = new Map([
      ['__proto__', ['wings']],
      ['fish', ['gills']],
    ]);
    expect(TopicClassifier.fromDescriptions(topics).classify('a wing')[0]?.topic).toBe('__proto__');
  });

  it('takes the name of a topic for one of its words', () => {
    const classifier = TopicClassifier.fromDescriptions({ wings: [], gills: [] });
    expect(classifier.classify('a gill')[0]?.topic).toBe('gills');
  });

  it('needs two topics', () => {
    expect(() => TopicClassifier.fromDescriptions({ birds: ['wing'] })).toThrow(/at least 2 topics, not 1/);
  });
});

describe('train with an unlabelled listing', () => {
  it('spreads one example of each topic over the listing', () => {
    const one = animalExamples(3, { seed: 12 });
    const spread = accuracy(TopicClassifier.train(one, { unlabelled: inputs }));
    expect(spread).toBeGreaterThan(0.9);
    expect(spread).toBeGreaterThanOrEqual(accuracy(TopicClassifier.train(one)));
  });
});
