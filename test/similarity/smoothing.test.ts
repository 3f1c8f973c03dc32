import { describe, expect, it } from 'vitest';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { NaiveIndex, paper } from './naive.js';

const PAPERS = [
  paper('a', 'Neural ranking of documents', 'Deep retrieval.'),
  paper('b', 'Deep retrieval with transformers', 'Passage retrieval.'),
  paper('c', 'Passage search with transformers', 'Fast search engines.'),
  paper('d', 'A history of glass', 'From Rome to Murano.'),
  paper('e', 'Glass of Rome', 'Roman glass.'),
];

type Vector = Map<string, number>;

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum / (Math.hypot(...a.values()) * Math.hypot(...b.values()));
}

/** The formula by the letter: every vector plus 0.8 of its two nearest, a tenth of that for one that is not mutual. */
function smoothed(naive: NaiveIndex): Map<string, Vector> {
  const near = new Map([...naive.vectors.keys()].map((id) => [id, naive.related(id).slice(0, 2)]));
  return new Map(
    [...naive.vectors].map(([id, own]) => {
      const nearest = near.get(id)!;
      const total = nearest.reduce((sum, { score }) => sum + score, 0);
      const mixed = new Map(own);
      for (const hit of nearest) {
        const mutual = near.get(hit.id)!.some((other) => other.id === id);
        const factor = (0.8 * hit.score * (mutual ? 1 : 0.1)) / total;
        for (const [term, weight] of naive.vectors.get(hit.id)!) {
          mixed.set(term, (mixed.get(term) ?? 0) + factor * weight);
        }
      }
      return [id, mixed];
    }),
  );
}

describe('smoothing', () => {
  const index = new PaperIndex(PAPERS, { smoothing: { k: 2 } });

  it('scores by the cosine of papers mixed with their neighbours', () => {
    const vectors = smoothed(new NaiveIndex(PAPERS));
    for (const { id } of PAPERS) {
      for (const match of index.related(id, { terms: Number.POSITIVE_INFINITY })) {
        expect(match.score).toBeCloseTo(cosine(vectors.get(id)!, vectors.get(match.paper.id)!), 8);
        const shares = [...match.terms, ...match.kin];
        expect(shares.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(match.score, 8);
      }
    }
  });

  it('finds papers of the same subject that share no word', () => {
    const found = (matches: { paper: { id: string } }[]) => matches.map((match) => match.paper.id);
    expect(found(new PaperIndex(PAPERS).related('a'))).not.toContain('c');
    expect(found(index.related('a'))).toEqual(['b', 'c']);
  });

  it('follows papers that come and go', () => {
    const changed = new PaperIndex(PAPERS, { smoothing: { k: 2 } });
    changed.search('glass');
    changed.remove('b');
    changed.add(paper('f', 'Passage ranking', 'Neural search.'));
    const fresh = new PaperIndex(changed, { smoothing: { k: 2 } });
    for (const { id } of fresh) expect(changed.related(id)).toEqual(fresh.related(id));
    expect(() => new PaperIndex([], { smoothing: { k: 0 } })).toThrow('smoothing.k must be');
  });
});
