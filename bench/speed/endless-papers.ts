import type { Paper } from '../../src/paper/paper.js';
import { random } from '../similarity/metrics.js';

/** Papers without end: first those given, then new ones of the sentences of two of them, in another order. */
export function* endlessPapers(papers: readonly Paper[]): Generator<Paper> {
  yield* papers;
  const next = random(11);
  const pick = () => papers[Math.floor(next() * papers.length)]!;
  for (let number = 0; ; number++) {
    const sentences = `${pick().abstract} ${pick().abstract}`.split('. ');
    const kept = sentences
      .map((sentence) => ({ sentence, key: next() }))
      .sort((a, b) => a.key - b.key)
      .slice(0, Math.ceil(sentences.length / 2));
    const abstract = kept.map(({ sentence }) => sentence).join('. ');
    yield { id: `mixed:${number}`, title: pick().title, abstract, links: [] };
  }
}
