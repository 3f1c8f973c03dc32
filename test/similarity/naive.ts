import type { Paper } from '../../src/paper/paper.js';
import { Analyzer } from '../../src/text/analyzer.js';

/** A paper of a title and an abstract. */
export function paper(id: string, title: string, abstract = ''): Paper {
  return { id, title, abstract, links: [] };
}

const analyzer = new Analyzer();

function countField(text: string, weight: number, tf: Map<string, number>): void {
  let previous: string | undefined;
  for (const { term, adjacent } of analyzer.tokens(text)) {
    tf.set(term, (tf.get(term) ?? 0) + weight);
    if (adjacent && previous !== undefined) {
      const pair = `${previous} ${term}`;
      tf.set(pair, (tf.get(pair) ?? 0) + weight);
    }
    previous = term;
  }
}

function frequencies({ title, abstract }: { title: string; abstract: string }): Map<string, number> {
  const tf = new Map<string, number>();
  countField(title, 3, tf);
  countField(abstract, 1, tf);
  return tf;
}

/** The formula of the design with nothing but Maps: what every answer of an index is held against. */
export class NaiveIndex {
  readonly vectors: Map<string, Map<string, number>> = new Map<string, Map<string, number>>();
  readonly #df = new Map<string, number>();
  readonly #lengths = new Map<string, number>();

  constructor(papers: readonly Paper[]) {
    const counted = papers.map((each) => [each.id, frequencies(each)] as const);
    for (const [, tf] of counted) for (const term of tf.keys()) this.#df.set(term, (this.#df.get(term) ?? 0) + 1);
    for (const [id, tf] of counted) {
      const { length, unit } = this.#measured(tf, papers.length);
      this.vectors.set(id, unit);
      this.#lengths.set(id, length);
    }
  }

  /** All papers of a score above 0, best first, ids deciding ties. */
  search(text: string): { id: string; score: number }[] {
    const mean = this.#meanLength();
    const tf = frequencies({ title: '', abstract: text });
    const words = [...tf.keys()].filter((term) => !term.includes(' ')).length;
    // In a question of few words pairs count twice.
    const query = this.#measured(tf, this.vectors.size, words > 5 ? 0.5 : 1).unit;
    return this.#rank(query, '', (length) => length / (length + mean));
  }

  related(id: string): { id: string; score: number }[] {
    const least = 0.6 * this.#meanLength();
    return this.#rank(this.vectors.get(id)!, id, (length) => Math.min(1, length / least));
  }

  #meanLength(): number {
    const known = [...this.#lengths.values()].filter((length) => length > 0);
    return known.reduce((sum, length) => sum + length, 0) / known.length;
  }

  #measured(tf: Map<string, number>, papers: number, ofPair = 0.5): { length: number; unit: Map<string, number> } {
    const vector = new Map<string, number>();
    for (const [term, count] of tf) {
      const df = this.#df.get(term);
      if (df === undefined) continue;
      const idf = Math.log((1 + papers) / (1 + df)) + 1;
      vector.set(term, Math.log(1 + count) * idf * (term.includes(' ') ? ofPair : 1));
    }
    const length = Math.hypot(...vector.values());
    for (const [term, weight] of vector) vector.set(term, weight / length);
    return { length, unit: vector };
  }

  #rank(
    query: Map<string, number>,
    without: string,
    factor: (length: number) => number,
  ): { id: string; score: number }[] {
    const ranked: { id: string; score: number }[] = [];
    for (const [id, vector] of this.vectors) {
      let score = 0;
      for (const [term, weight] of query) score += weight * (vector.get(term) ?? 0);
      score *= factor(this.#lengths.get(id)!);
      if (id !== without && score > 0) ranked.push({ id, score: Math.round(score * 1e10) / 1e10 });
    }
    return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }
}
