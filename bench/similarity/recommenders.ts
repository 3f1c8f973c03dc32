import type { Paper } from '../../src/paper/paper.js';
import type { IndexOptions } from '../../src/similarity/options.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { textOf } from './data.js';
import { runPython } from './sklearn.js';

/** The ten or twenty papers recommended from liked ones, by number, for each profile. */
export type Recommender = (profiles: readonly (readonly number[])[]) => number[][];

/** How many papers are looked at. */
const DEPTH = 20;

/** What is measured, by name. */
export function recommenders(papers: readonly Paper[]): Map<string, Recommender> {
  return new Map([
    ['paperkin', byIndex(papers)],
    ['mean of related', byMeanOfRelated(papers)],
    ['most similar', byMeanOfRelated(papers, (scores) => Math.max(...scores))],
    ['paperkin, smoothed', byIndex(papers, { smoothing: true })],
    ['mean of related, smoothed', byMeanOfRelated(papers, average, { smoothing: true })],
  ]);
}

function byIndex(papers: readonly Paper[], options: IndexOptions = {}): Recommender {
  const index = new PaperIndex(papers, options);
  const places = new Map(papers.map(({ id }, place) => [id, place]));
  return (profiles) =>
    profiles.map((liked) => {
      const ids = liked.map((place) => papers[place]!.id);
      return index.recommend(ids, { limit: DEPTH, terms: 0 }).map(({ paper }) => places.get(paper.id)!);
    });
}

function average(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** The mean, or another summary, of the scores that a paper has as related to each of the liked. */
function byMeanOfRelated(papers: readonly Paper[], pool = average, options: IndexOptions = {}): Recommender {
  const index = new PaperIndex(papers, options);
  const places = new Map(papers.map(({ id }, place) => [id, place]));
  const known = new Map<number, Float32Array>();
  const related = (place: number) => {
    let scores = known.get(place);
    if (scores === undefined) {
      scores = new Float32Array(papers.length);
      for (const { paper, score } of index.related(papers[place]!.id, { limit: papers.length, terms: 0 })) {
        scores[places.get(paper.id)!] = score;
      }
      known.set(place, scores);
    }
    return scores;
  };
  return (profiles) =>
    profiles.map((liked) => {
      const columns = liked.map(related);
      const scores = papers.map((_, place) => pool(columns.map((column) => column[place]!)));
      for (const place of liked) scores[place] = -1;
      const order = Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b);
      return order.slice(0, DEPTH);
    });
}

/** The linear SVM of arxiv-sanity-lite, by scikit-learn. */
export function arxivSanity(papers: readonly Paper[]): Recommender {
  return (profiles) => {
    const request = { settings: 'arxiv-sanity', papers: papers.map(textOf), depth: 2 * DEPTH + 20, svm: profiles };
    const { svm } = runPython<{ svm: number[][] }>('sklearn_rank.py', request);
    return svm.map((ranking, i) => ranking.filter((place) => !profiles[i]!.includes(place)).slice(0, DEPTH));
  };
}
