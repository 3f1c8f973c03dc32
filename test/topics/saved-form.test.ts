import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TopicClassifier } from '../../src/index.js';
import { crc32 } from '../../src/topics/fingerprint.js';
import { animalExamples } from './animals.js';

const classifier = TopicClassifier.train(animalExamples(60, { seed: 3 }));
const whole = classifier.toBytes();
const interests = TopicClassifier.fromDescriptions({ birds: ['wings', 'feathers'], weather: 'rain' }).toBytes();
const text = 'The wings of a pigeon, and gills';

/** Bytes with the checksum that fits them. */
function sealed(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 4;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(end, crc32(bytes.subarray(0, end)), true);
  return bytes;
}

/** Bytes with a changed header, all sizes fitted. */
function withHeader(change: Record<string, unknown>): Uint8Array {
  const view = new DataView(whole.buffer, whole.byteOffset);
  const length = view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(whole.subarray(12, 12 + length))) as { termBytes: number };
  const json = new TextEncoder().encode(JSON.stringify({ ...header, ...change }));
  const terms = whole.subarray(12 + length, 12 + length + header.termBytes);
  const floats = whole.subarray(Math.ceil((12 + length + header.termBytes) / 4) * 4);
  const start = Math.ceil((12 + json.length + terms.length) / 4) * 4;
  const bytes = new Uint8Array(start + floats.length);
  bytes.set(whole.subarray(0, 8));
  new DataView(bytes.buffer).setUint32(8, json.length, true);
  bytes.set(json, 12);
  bytes.set(terms, 12 + json.length);
  bytes.set(floats, start);
  return sealed(bytes);
}

describe('a saved classifier', () => {
  it('keeps the answer "none of these"', () => {
    const loaded = TopicClassifier.fromBytes(interests);
    expect(loaded.classify('Feathers of eagles')[0]?.topic).toBe('birds');
    expect(loaded.doubt('Feathers and much else that nobody asked about, cars, roads, bridges')?.reason).toBe(
      'no-topic-likely',
    );
  });

  it('is refused by name where a value is none that a classifier has, though the checksum fits', () => {
    const load = (change: Record<string, unknown>) => () => TopicClassifier.fromBytes(withHeader(change));
    expect(load({})().topics).toEqual(classifier.topics);
    expect(load({ version: 1 })).toThrow(/version is 1.* 0\.1, train it again/);
    expect(load({ topics: ['birds', 'birds', 'fish'] })).toThrow(/a topic comes twice/);
    expect(load({ topics: ['birds'] })).toThrow(/heads are not as many|do not fill/);
    expect(load({ terms: 1e9 })).toThrow(/do not fill the file/);
    expect(load({ terms: -1 })).toThrow(/terms is -1/);
    expect(load({ temperature: null })).toThrow(/temperature is null/);
    expect(load({ heads: [{}, {}, {}] })).toThrow(/head/);
    expect(load({ minKnown: 2 })).toThrow(/minKnown is 2/);
    expect(load({ none: 'x' })).toThrow(/none is x/);
  });

  it('answers with probabilities or is refused, whichever bytes are altered and the checksum fitted', () => {
    const change = fc.tuple(fc.nat(whole.length - 5), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(
        fc.constantFrom(whole, interests),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (saved, changes) => {
          const bytes = saved.slice();
          for (const [at, by] of changes) bytes[at % (bytes.length - 4)]! ^= by;
          let loaded: TopicClassifier;
          try {
            loaded = TopicClassifier.fromBytes(sealed(bytes));
          } catch (error) {
            expect((error as Error).message).toMatch(/^TopicClassifier\.fromBytes: /);
            return;
          }
          const sum = loaded.classify(text).reduce((total, { probability }) => total + probability, 0);
          expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is loaded without looking at every number where the caller trusts it', () => {
    const bytes = whole.slice();
    new DataView(bytes.buffer).setFloat32(bytes.length - 8, Number.NaN, true);
    expect(() => TopicClassifier.fromBytes(sealed(bytes))).toThrow(/a weight is no number/);
    expect(TopicClassifier.fromBytes(bytes, { trust: true }).topics).toEqual(classifier.topics);
  });
});
