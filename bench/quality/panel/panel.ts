import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tokenBounds } from '../../../src/keywords/tokens.js';
import { phraseStem } from '../../../src/keywords/words.js';
import type { PaperText } from '../../../src/text/paper-text.js';

/** Good, acceptable, or a kind of bad: incidental, name of a field, fragment, discourse, verbal or odd. */
export type Rating = 'g' | 'a' | 'I' | 'G' | 'F' | 'X' | 'V';

/** A paper whose candidate keywords were rated by reading. */
export interface RatedPaper extends PaperText {
  readonly id: string;
  /** The five keyphrases that the rater would show, as {@link phraseKey} writes them. */
  readonly best: ReadonlySet<string>;
  /** Ratings by {@link phraseKey}. */
  readonly ratings: ReadonlyMap<string, Rating>;
}

interface SavedPaper extends PaperText {
  readonly id: string;
  readonly best: readonly string[];
  readonly ratings: Readonly<Record<string, Rating>>;
}

/** Ratings of phrases that later models showed: paper, then phrase. */
type Added = Readonly<Record<string, Readonly<Record<string, Rating>>>>;

const here = (name: string): URL => new URL(name, import.meta.url);

/** A phrase by its stems, as the ranker tells phrases apart. */
export function phraseKey(phrase: string): string {
  const bounds = tokenBounds(phrase);
  const stems: string[] = [];
  for (let i = 0; i < bounds.length; i += 2)
    stems.push(phraseStem(phrase.slice(bounds[i], bounds[i + 1]).toLowerCase()));
  return stems.join(' ');
}

/** The papers of one part of the panel. */
export function readPanel(part: 'train' | 'dev'): RatedPaper[] {
  const lines = gunzipSync(readFileSync(here(`panel-${part}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n');
  const file = here('added.json');
  const added = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Added) : {};
  return lines.map((line) => {
    const { id, title, abstract, best, ratings } = JSON.parse(line) as SavedPaper;
    const all = [...Object.entries(added[id] ?? {}), ...Object.entries(ratings)];
    return {
      id,
      title,
      abstract,
      best: new Set(best.map(phraseKey)),
      ratings: new Map(all.map(([phrase, rating]) => [phraseKey(phrase), rating])),
    };
  });
}
