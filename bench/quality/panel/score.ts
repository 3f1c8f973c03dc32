import type { RatedPaper } from './panel.js';
import { phraseKey } from './panel.js';

/** What a method shows under the papers of the panel, in counts. */
export interface PanelScore {
  readonly papers: number;
  readonly shown: number;
  readonly rated: number;
  readonly good: number;
  readonly bad: number;
  /** Papers of which no shown phrase is bad. */
  readonly clean: number;
  /** How many of the raters' own five are shown. */
  readonly best: number;
  /** What nobody rated. */
  readonly unrated: readonly { readonly id: string; readonly phrase: string }[];
}

/** Rates what is shown: keywords of each paper, the best first, as many as would be shown. */
export function scorePanel(papers: readonly RatedPaper[], show: (paper: RatedPaper) => readonly string[]): PanelScore {
  const score = { papers: papers.length, shown: 0, rated: 0, good: 0, bad: 0, clean: 0, best: 0 };
  const unrated: { id: string; phrase: string }[] = [];
  for (const paper of papers) {
    const phrases = show(paper);
    const ratings = phrases.map((phrase) => paper.ratings.get(phraseKey(phrase)));
    const bad = ratings.filter((rating) => rating !== undefined && rating !== 'g' && rating !== 'a').length;
    score.shown += phrases.length;
    score.rated += ratings.filter((rating) => rating !== undefined).length;
    score.good += ratings.filter((rating) => rating === 'g').length;
    score.bad += bad;
    score.clean += Number(bad === 0);
    score.best += phrases.filter((phrase) => paper.best.has(phraseKey(phrase))).length;
    for (const [i, phrase] of phrases.entries()) if (ratings[i] === undefined) unrated.push({ id: paper.id, phrase });
  }
  return { ...score, unrated };
}

/** A score in percent, as a row of a table. */
export function panelRow({ papers, shown, rated, good, bad, clean, best }: PanelScore): string {
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}`;
  return [
    percent(good, rated),
    percent(bad, rated),
    percent(clean, papers),
    percent(best, 5 * papers),
    percent(rated, shown),
  ].join(' | ');
}
