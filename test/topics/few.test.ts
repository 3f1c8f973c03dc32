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
    expect(alone).toBeGreaterThan(0.1);
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

  it('takes a string for one phrase', () => {
    const one = TopicClassifier.fromDescriptions({ birds: 'wings', fish: 'gills' });
    const list = TopicClassifier.fromDescriptions({ birds: ['wings'], fish: ['gills'] });
    expect(one.classify('a wing')).toEqual(list.classify('a wing'));
  });

  it('says none of these, and why, where no interest fits', () => {
    const classifier = TopicClassifier.fromDescriptions(
      { birds: ['wing'], weather: ['rain', 'storms'] },
      { listing: inputs },
    );
    expect(classifier.classify('A gill of a carp')).toEqual([]);
    expect(classifier.doubt('A gill of a carp')?.reason).toBe('no-topic-likely');
    const assigned = inputs.filter((input) => classifier.classify(input)[0]?.topic === 'weather');
    expect(assigned).toEqual([]);
    const sum = classifier.classify('wings').reduce((total, { probability }) => total + probability, 0);
    expect(sum).toBeLessThan(1);
  });

  it('keeps an interest of which the whole listing is', () => {
    const birds = listing.filter(({ topic }) => String(topic) === 'birds').map(({ input }) => input);
    const classifier = TopicClassifier.fromDescriptions({ birds: ['wing', 'feathers'] }, { listing: birds });
    expect(birds.filter((input) => classifier.classify(input).length > 0).length).toBeGreaterThan(birds.length / 2);
  });

  it('ranks a listing for one interest', () => {
    const classifier = TopicClassifier.fromDescriptions({ birds: ['wing'], fish: ['gill'] }, { listing: inputs });
    const ranked = classifier.rank(inputs, 'birds', { limit: 10 });
    expect(ranked).toHaveLength(10);
    const topics = new Map(listing.map(({ input, topic }) => [input, topic]));
    expect(new Set(ranked.map(({ input }) => String(topics.get(input))))).toEqual(new Set(['birds']));
    const probabilities = ranked.map(({ probability }) => probability);
    expect([...probabilities].sort((a, b) => b - a)).toEqual(probabilities);
    expect(classifier.rank(['xyzzy'], 'birds')).toEqual([]);
    expect(() => classifier.rank(inputs, 'trees' as 'birds')).toThrow(/no topic is called "trees"/);
    expect(() => classifier.rank('wings' as never, 'birds')).toThrow(/inputs must be an array/);
  });

  it('names the argument that it cannot use', () => {
    const describe = TopicClassifier.fromDescriptions as (...args: unknown[]) => unknown;
    expect(() => describe({})).toThrow(/at least 1 topic, not 0/);
    expect(() => describe('birds')).toThrow(/descriptions must be an object or a Map/);
    expect(() => describe({ birds: 5 })).toThrow(/descriptions of "birds" must be an array/);
    expect(() => describe({ birds: ['wing', 5] })).toThrow(/each phrase in .*"birds" must be a string, not 5/);
    expect(() => describe({ birds: ['wing'] }, inputs)).toThrow(/options must be an object, not an array/);
    expect(() => describe({ birds: ['wing'] }, { listing: [{ title: 'x' }] })).toThrow(/listing\[0\]/);
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
