import type { Paper } from '../../paper/paper.js';
import { paperText } from '../../text/paper-text.js';
import { goesOn, type PrintedWords, printedPhrase, printedWords, STOP_STEMS, stems } from './stemmed.js';

/** A phrase of titles. */
export interface TitlePhrase {
  /** Number of titles that hold it. */
  readonly count: number;
  /** Number of those in which no further word of a phrase follows ("charge density" without "wave"); all of a single word. */
  readonly whole: number;
  readonly phrase: string;
}

/** The longest phrase of titles, in words. */
const LONGEST_TITLE_PHRASE = 4;
/** A single word of titles is a candidate where so many keyphrases end in it: it is a noun that papers qualify. */
const LEAST_KEYPHRASES_OF_NOUN = 2;

/** Words that a phrase of a title does not begin with: they say what is done, or how well, not to what. */
const TITLE_VERBS: ReadonlySet<string> = new Set(
  (
    'accelerating achieving advancing analyzing assessing automating benchmarking beyond boosting bridging characterizing ' +
    'comparing constraining detecting developing discovering efficient empowering empowers enabling enhanced enhancing ' +
    'estimating evaluating exploiting exploring extending harnessing identifying improved improving incorporating inferring ' +
    'introducing investigating leveraging making measuring mitigating modeling modelling on optimizing predicting probing ' +
    'reinforcing rethinking revealing revisiting scalable solving studying tackling testing understanding unlocking unveiling'
  ).split(' '),
);

/** Words that end a compound which stands before a noun. */
const BEFORE_NOUNS =
  /[\s-](?:assisted|aware|based|dependent|driven|enhanced|free|generated|guided|inferred|level|like|oriented|powered|specific)$/i;

/** Whether a phrase, as printed, begins by saying what is done ("Evaluating LLMs") or lacks its noun ("LLM-based"). */
export function isFragment(phrase: string): boolean {
  const first = /^\p{L}+/u.exec(phrase)?.[0] ?? '';
  const saysWhatIsDone = first.endsWith('ing') && first !== phrase && TITLE_VERBS.has(first.toLowerCase());
  return saysWhatIsDone || BEFORE_NOUNS.test(phrase);
}

/** Phrases of one to four words of titles without function words or digits, with the number of titles. */
export function titlePhrases(papers: readonly Paper[], keyphrases: ReadonlySet<string>): Map<string, TitlePhrase> {
  const nouns = lastWords(keyphrases);
  const found = new Map<string, TitlePhrase>();
  for (const paper of papers) {
    const printed = printedWords(paperText(paper).title);
    const seen = new Set<string>();
    for (const { key, from, to, isWhole } of runsOf(printed)) {
      const qualified = nouns.get(key.slice(key.lastIndexOf(' ') + 1)) ?? 0;
      if (qualified < (from === to ? LEAST_KEYPHRASES_OF_NOUN : 1) || seen.has(key)) continue;
      seen.add(key);
      const { count, whole, phrase } = found.get(key) ?? {
        count: 0,
        whole: 0,
        phrase: printedPhrase(printed, from, to),
      };
      found.set(key, { count: count + 1, whole: whole + Number(isWhole), phrase });
    }
  }
  return found;
}

/** The last words of phrases, with the number of phrases that end in each. */
function lastWords(phrases: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const key of phrases) {
    const last = key.slice(key.lastIndexOf(' ') + 1);
    found.set(last, (found.get(last) ?? 0) + 1);
  }
  return found;
}

/** A run of words of a title that could be a phrase. */
interface Run {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

/** Runs of words with nothing but blanks and hyphens between them, no "of" after them, and not the tail of a compound. */
function* runsOf(printed: PrintedWords): Generator<Run> {
  const { text, starts, ends } = printed;
  const keys = stems(text);
  const continues = (word: number): boolean =>
    word < keys.length && !STOP_STEMS.has(keys[word]!) && goesOn(printed, word);
  for (let from = 0; from < keys.length; from++) {
    if (TITLE_VERBS.has(text.slice(starts[from]!, ends[from]!).toLowerCase())) continue;
    if (/[-‐‑]/.test(text.charAt(starts[from]! - 1))) continue;
    for (let to = from; to < Math.min(keys.length, from + LONGEST_TITLE_PHRASE); to++) {
      const last = keys[to]!;
      if (STOP_STEMS.has(last) || /\p{N}/u.test(last) || last.length < 2) break;
      if (to > from && !continues(to)) break;
      if (keys[to + 1] === 'of') continue;
      yield { key: keys.slice(from, to + 1).join(' '), from, to, isWhole: to === from || !continues(to + 1) };
    }
  }
}
