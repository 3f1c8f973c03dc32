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

/** The formula by the letter: every vector plus half the mean of its two nearest, weighted by cosine. */
function smoothed(naive: NaiveIndex): Map<string, Vector> {
  return new Map(
    [...naive.vectors].map(([id, own]) => {
      const nearest = naive.related(id).slice(0, 2);
      const total = nearest.reduce((sum, { score }) => sum + score, 0);
      const mixed = new Map(own);
      for (const hit of nearest) {
        for (const [term, weight] of naive.vectors.get(hit.id)!) {
          mixed.set(term, (mixed.get(term) ?? 0) + (0.5 * hit.score * weight) / total);
        }
      }
      return [id, mixed];
    }),
  );
}

describe('smoothing', () => {
  const index = new PaperIndex(PAPERS, { smoothing: { neighbours: 2 } });

  it('scores by the cosine of papers mixed with their neighbours', () => {
    const vectors = smoothed(new NaiveIndex(PAPERS));
    for (const { id } of PAPERS) {
      for (const match of index.related(id)) {
        expect(match.score).toBeCloseTo(cosine(vectors.get(id)!, vectors.get(match.paper.id)!), 8);
        expect(match.terms.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(match.score, 8);
      }
    }
  });

  it('finds papers of the same subject that share no word', () => {
    const found = (matches: { paper: { id: string } }[]) => matches.map((match) => match.paper.id);
    expect(found(new PaperIndex(PAPERS).related('a'))).not.toContain('c');
    expect(found(index.related('a'))).toEqual(['b', 'c']);
  });

  it('follows papers that come and go', () => {
    const changed = new PaperIndex(PAPERS, { smoothing: { neighbours: 2 } });
    changed.search('glass');
    changed.remove('b');
    changed.add(paper('f', 'Passage ranking', 'Neural search.'));
    const fresh = new PaperIndex(changed, { smoothing: { neighbours: 2 } });
    for (const { id } of fresh) expect(changed.related(id)).toEqual(fresh.related(id));
    expect(() => new PaperIndex([], { smoothing: { neighbours: 0 } })).toThrow('smoothing.neighbours must be');
  });
});
