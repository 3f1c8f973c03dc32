import { stem } from '../../text/stemmer.js';

/** Words that say how a paper was made or what kind of paper it is, not what it is about. */
const DESIGN_WORDS: ReadonlySet<string> = new Set(
  (
    'accuracy advance algorithm analysis application approach article aspect assessment baseline benchmark case challenge ' +
    'clinical cohort comparison comparative comprehensive controlled data dataset design development double-blind effect efficacy ' +
    'efficiency efficient empirical evaluation evidence experiment experimental github page project website framework future general healthy high impact improvement insight ' +
    'introduction investigation issue large level literature low measurement meta-analysis method methodology model novel number open outlook overview paper ' +
    'parameter participant performance perspective pipeline placebo practical practice preliminary problem process progress proposal prospective property quantitative ' +
    'randomized randomised recent report research result retrospective review robust role sample scalability simple small solution ' +
    'state strategy study subject survey system systematic task technique test tool trend trial tutorial understanding update value ' +
    'volunteer work art'
  )
    .split(' ')
    .map(stem),
);

/** Phrases of other words that head nothing. */
const EMPTY_PHRASES: ReadonlySet<string> = new Set(
  [
    'real world',
    'time dependent',
    'time series data',
    'end to end',
    'end end',
    'zero shot',
    'few shot',
    'open source',
    'ground truth',
    'high quality',
    'first time',
    'wide range',
    'initial conditions',
    'publicly available',
    'long term',
  ].map((phrase) => phrase.split(' ').map(stem).join(' ')),
);

/** Whether a phrase, given by its stems, is made of such words alone ("clinical trials", "case study", "healthy volunteers"). */
export function notAHeading(key: string): boolean {
  const words = key.split(' ');
  return (
    EMPTY_PHRASES.has(key) || words.every((word) => DESIGN_WORDS.has(word) || /^\p{N}+$/u.test(word) || word.length < 2)
  );
}
