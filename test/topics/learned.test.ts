import { describe, expect, it } from 'vitest';
import { Analyzer, TopicClassifier } from '../../src/index.js';
import { seededRandom } from '../../src/topics/random.js';
import { animalExamples, animalText } from './animals.js';

const examples = animalExamples(120, { seed: 1 });
const classifier = TopicClassifier.train(examples);

describe('labels', () => {
  const several = TopicClassifier.train(animalExamples(300, { seed: 2, several: true }));
  const random = seededRandom(3);

  it('gives both topics of a text that has two, and one of a text that has one', () => {
    const both = several.labels(animalText(['birds', 'fish'], random)).map(({ topic }) => topic);
    expect(both.sort()).toEqual(['birds', 'fish']);
    expect(several.labels(animalText(['trees'], random)).map(({ topic }) => topic)).toEqual(['trees']);
  });

  it('always gives the most probable label, and none where the classifier does not know', () => {
    expect(several.labels(animalText(['birds'], random), { minLabel: 1 })).toHaveLength(1);
    expect(several.labels('xyzzy')).toEqual([]);
  });
});

describe('evaluate', () => {
  const evaluation = classifier.evaluate(animalExamples(90, { seed: 4 }));

  it('finds a good classifier good, and calibrated', () => {
    expect(evaluation.accuracy).toBeGreaterThan(0.95);
    expect(evaluation.macroF1).toBeGreaterThan(0.95);
    expect(evaluation.labelF1).toBeGreaterThan(0.9);
    expect(evaluation.logLoss).toBeLessThan(0.2);
    expect(evaluation.ece).toBeLessThan(0.1);
  });

  it('counts every example once in the confusion', () => {
    expect(evaluation.examples).toBe(90);
    expect(evaluation.confusion.flat().reduce((a, b) => a + b)).toBe(90);
    expect(evaluation.confusion.map((row) => row.reduce((a, b) => a + b))).toEqual([30, 30, 30]);
  });

  it('counts what the classifier does not know as wrong, in the last column', () => {
    const { accuracy, confusion, unknown, logLoss } = classifier.evaluate([{ topic: 'fish', input: 'xyzzy' }]);
    expect(accuracy).toBe(0);
    expect(unknown).toBe(1);
    expect(confusion[classifier.topics.indexOf('fish')]).toEqual([0, 0, 0, 1]);
    expect(logLoss).toBeCloseTo(Math.log(3), 12);
  });

  it('refuses topics that the classifier does not have, and no examples', () => {
    expect(() => classifier.evaluate([{ topic: 'stones' as never, input: 'x' }])).toThrow(/"stones"/);
    expect(() => classifier.evaluate([])).toThrow(/examples are empty/);
  });
});

describe('doubt', () => {
  it('tells a text of foreign words from one of its own', () => {
    const foreign =
      'Interest rates of central banks rose while a wing of the parliament debated taxes and markets fell';
    expect(classifier.doubt(foreign)?.reason).toBe('foreign-vocabulary');
    expect(classifier.classify(foreign)).toEqual([]);
    expect(classifier.doubt('wing. feather. study. nest')).toBeUndefined();
  });

  it('says when no topic is as likely as asked for', () => {
    const input = 'wing. gill. leaf. study';
    expect(classifier.doubt(input, { minProbability: 0.99 })?.reason).toBe('no-topic-likely');
    expect(classifier.classify(input, { minProbability: 0.99 })).toEqual([]);
  });
});

describe('toBytes', () => {
  const bytes = classifier.toBytes();

  it('loads to the same answers', () => {
    const loaded = TopicClassifier.fromBytes(bytes);
    for (const { input } of animalExamples(30, { seed: 5, several: true })) {
      expect(loaded.classify(input)).toEqual(classifier.classify(input));
      expect(loaded.labels(input)).toEqual(classifier.labels(input));
    }
    expect(loaded.toBytes()).toEqual(bytes);
  });

  it('refuses bytes that were cut, altered or are something else', () => {
    expect(() => TopicClassifier.fromBytes(bytes.subarray(0, bytes.length - 9))).toThrow(/checksum differs/);
    const altered = bytes.slice();
    altered[bytes.length >> 1]! ^= 1;
    expect(() => TopicClassifier.fromBytes(altered)).toThrow(/checksum differs/);
    expect(() => TopicClassifier.fromBytes(new TextEncoder().encode('{"format":"other"}'))).toThrow(/format/);
    expect(() => TopicClassifier.fromBytes(new Uint8Array())).toThrow(/format/);
  });

  it('refuses another analyzer than it was trained with', () => {
    const analyzer = new Analyzer({ stem: (word) => word });
    expect(() => TopicClassifier.fromBytes(bytes, { analyzer })).toThrow(/analyzer differs/);
  });
});

describe('trainAsync', () => {
  it('learns what train learns, and lets other work run', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 1);
    const slow = await TopicClassifier.trainAsync(examples, { epochs: 600 });
    clearInterval(timer);
    expect(others).toBeGreaterThan(0);
    expect(slow.toBytes()).toEqual(TopicClassifier.train(examples, { epochs: 600 }).toBytes());
  });

  it('stops when a signal is given from outside', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 5);
    await expect(TopicClassifier.trainAsync(examples, { epochs: 100_000, signal: controller.signal })).rejects.toThrow(
      'enough',
    );
  });
});
