import { describe, expect, it } from 'vitest';
import { IndexState } from '../../src/similarity/memory/index-state.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { checkSettings } from '../../src/similarity/settings.js';
import { Analyzer } from '../../src/text/analyzer.js';
import { paper } from './naive.js';

const STAYS = paper('stays', 'Graph networks', 'We attend to graphs.');

/** A paper whose words no other one has. */
function secret(number: number) {
  const words = Array.from({ length: 30 }, (_, i) => `w${number}x${i}`).join(' ');
  return paper(`p${number}`, `secret${number} patientname${number}`, words);
}

function bytesOf(papers: Iterable<ReturnType<typeof paper>>, options = {}): Uint8Array {
  return new PaperIndex(papers, options).toBytes();
}

describe('a removed paper', () => {
  it('leaves nothing in the saved form: it is that of an index built anew', () => {
    const index = new PaperIndex([secret(0), STAYS, secret(1)]);
    index.remove('p0');
    index.remove('p1');
    const bytes = index.toBytes();
    expect(bytes).toEqual(bytesOf([STAYS]));
    expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/secret|patientname|w0x/);
  });

  it('leaves nothing in memory, however many came and went', () => {
    const state = new IndexState(checkSettings({}));
    state.set(STAYS);
    const sizes: number[] = [];
    for (let number = 0; number < 1000; number++) {
      state.set(secret(number));
      state.remove(state.store.row(`p${number}`)!);
      sizes.push(state.vocabulary.size + state.vocabulary.slots.length + state.matrix.terms.length);
    }
    expect(Math.max(...sizes.slice(500))).toBeLessThanOrEqual(Math.max(...sizes.slice(0, 500)));
    expect(state.vocabulary.size).toBeLessThan(70 * 62);
  });

  it('leaves no spelling behind', () => {
    const papers = [paper('a', 'classification of galaxies'), paper('b', 'galaxies and classification')];
    const index = new PaperIndex([...papers, paper('c', 'classific of Galaxiy')]);
    index.remove('c');
    expect(index.toBytes({ papers: 'ids' })).toEqual(new PaperIndex(papers).toBytes({ papers: 'ids' }));
    const loaded = PaperIndex.fromBytes(index.toBytes({ papers: 'ids' }));
    expect(
      loaded
        .related('a')[0]
        ?.terms.map(({ term }) => term)
        .sort(),
    ).toEqual(['classification', 'galaxies']);
  });

  it('that was replaced is forgotten, and keeps its place in the order', () => {
    const index = new PaperIndex([secret(0), STAYS]);
    index.replace(paper('p0', 'Glass of Murano'));
    expect(index.toBytes()).toEqual(bytesOf([paper('p0', 'Glass of Murano'), STAYS]));
    expect(index.related('stays')).toEqual(new PaperIndex(index).related('stays'));
  });

  it('that could not be read leaves no words behind', () => {
    const stem = (word: string) => {
      if (word === 'bad') throw new Error('no stem');
      return word;
    };
    const analyzer = new Analyzer({ stem });
    const index = new PaperIndex([STAYS], { analyzer });
    expect(() => index.add(paper('x', 'secret words', 'bad'))).toThrow('no stem');
    expect(index.toBytes()).toEqual(bytesOf([STAYS], { analyzer }));
  });

  it('of a loaded index is forgotten as well', () => {
    const options = { pairs: 0.3, smoothing: true, background: { share: () => 0.1 } };
    const loaded = PaperIndex.fromBytes(bytesOf([secret(0), STAYS, secret(1)], options), options);
    loaded.remove('p0');
    loaded.add(secret(2)).remove('p1');
    expect(loaded.toBytes()).toEqual(bytesOf([STAYS, secret(2)], options));
    expect(loaded.search('graph networks')).toEqual(
      new PaperIndex([STAYS, secret(2)], options).search('graph networks'),
    );
  });
});
