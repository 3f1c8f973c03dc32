import { stem } from '../../text/stemmer.js';

/** Words that say how a paper was made or what kind of paper it is, not what it is about. */
const DESIGN_WORDS: ReadonlySet<string> = new Set(
  (
    'ability absence accuracy advance algorithm analysis application approach article aspect assessment baseline bench benchmark capability case challenge characterization ' +
    'clinical cohort comparison comparative component comprehensive condition constraint context controlled coordinate data dataset design development double-blind effect efficacy ' +
    'efficiency efficient empirical evaluation evidence experiment experimental f1 family feature fidelity framework future github general healthy high impact improvement independent index insight ' +
    'introduction investigation issue large level limitation literature low measure measurement mechanism meta-analysis method methodology mixing model new novel number open operation outlook overview page paper ' +
    'parameter participant pattern performance perspective pipeline placebo practical practice preliminary problem process progress proposal presence project property prospective quantitative ' +
    'randomized randomised recent report requirement research result retrospective review robust role sample scalability scale scenario simple small solution ' +
    'state strategy study subject survey system systematic task technique test threshold tool toolset tradeoff trend trial tutorial understanding update value ' +
    'volunteer website weight work art'
  )
    .split(' ')
    .map(stem),
);

function stemmed(phrase: string): string {
  return phrase.toLowerCase().split(' ').map(stem).join(' ');
}

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
  ].map(stemmed),
);

/** Methods and disciplines so wide that readers of 28 listings nearly always found them too broad for a topic. */
const TOO_BROAD: ReadonlySet<string> = new Set(
  [
    'AI',
    'artificial intelligence',
    'machine learning',
    'machine learning models',
    'machine',
    'deep learning',
    'deep learning models',
    'neural networks',
    'deep neural networks',
    'optimization',
    'simulations',
  ].map(stemmed),
);

/** Whether a phrase, given by its stems, is true of a topic but says too little. */
export function isTooBroad(key: string): boolean {
  return TOO_BROAD.has(key);
}

/** Digits that words of headings may hold: 3D, 5G, V2X, and numbers of one or two digits. */
const USUAL_DIGITS = /^(?:\d[dg]\p{L}*|\p{L}\d\p{L}|\d{1,2})$/u;

/**
 * Whether a phrase, given by its stems, heads nothing: it is made of such words alone ("clinical trials", "case study",
 * "healthy volunteers"), or one of its words is the name of a version, object or substance ("NGC 4147", "GPT-4o", "F1").
 */
export function notAHeading(key: string): boolean {
  const words = key.split(' ');
  return (
    EMPTY_PHRASES.has(key) ||
    /^[ivx]+$/.test(key) ||
    words.every((word) => DESIGN_WORDS.has(word) || /^\p{N}+$/u.test(word) || word.length < 2) ||
    words.some((word) => /\p{N}/u.test(word) && !USUAL_DIGITS.test(word))
  );
}
