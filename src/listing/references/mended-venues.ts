import type { FieldSpan } from './field-spans.js';
import { labelNumber } from './labels.js';
import { CAPITALS, hashWord, SHORT_CAPITALS, signShape, type Tokens } from './tokens.js';

const [EDITOR, CONTAINER, PUBLISHER] = (['editor', 'container', 'publisher'] as const).map(labelNumber) as [
  number,
  number,
  number,
];
const STOP = signShape('.');

/** Words beside which the names of editors stand: `Insektenkunde. Hrsg. von Max Ulme`, `Max Ulme, Ed.` */
const EDITING = new Set(['hrsg', 'hg', 'herausgegeben', 'edited', 'ed', 'eds', 'dir'].map(hashWord));
/**
 * The book that stands before the words that announce its editors is no editor: where no container was found, it is it.
 * Where one was, what stands behind the words that close their names is none: `B. Hart, Ed. Cambridge, U.K.`
 */
export function withBookOfEditors(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const hasBook = spans.some(({ label }) => label === CONTAINER);
  return spans.flatMap((span) => {
    const at = span.label === EDITOR ? editingWord(tokens, span) : -1;
    if (at < 0) return [span];
    if (hasBook) return [{ ...span, end: at - 1 }];
    return [
      { label: CONTAINER, first: span.first, end: at - 1 },
      { ...span, first: at },
    ];
  });
}

/** Where a word that announces editors stands behind a sign, with something before and names after; -1 for nowhere. */
function editingWord(tokens: Tokens, { first, end }: FieldSpan): number {
  for (let i = first + 2; i < end - 2; i++) if (EDITING.has(tokens.words[i]!) && tokens.isSign(i - 1)) return i;
  return -1;
}

/** Abbreviated words that no venue is alone. */
const PARTIAL = new Set(['commun', 'j', 'proc', 'trans', 'bull', 'mem', 'lett'].map(hashWord));

/** `Commun. ACM, 1979`: a body of capitals behind such a word is no publisher but the rest of the venue. */
export function withWholeVenue({ shapes, words }: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const c = spans.findIndex(
    ({ label, first, end }) => label === CONTAINER && end === first + 1 && PARTIAL.has(words[first]!),
  );
  const [venue, body] = [spans[c], spans[c + 1]];
  if (venue === undefined || body?.label !== PUBLISHER) return spans;
  const isOne = body.end === body.first + 1 && body.first === venue.end + 1 && shapes[venue.end] === STOP;
  const isCapitals = shapes[body.first] === SHORT_CAPITALS || shapes[body.first] === CAPITALS;
  return isOne && isCapitals ? spans.toSpliced(c, 2, { ...venue, end: body.end }) : spans;
}
