import { isEmphasis, isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { holds, isAll, titlesOf } from '../labelled-passage.js';
import { type LineView, textStart } from '../line-view.js';
import type { Passage } from '../passages.js';
import type { Run } from '../run-finder.js';
import { lastPlaceOf, placeOf, type Span, textAt, trimmed, wordsIn } from '../stretch.js';
import { nameListAt } from './name-lists.js';
import { eachLine, type Rule } from './rule.js';

const BY = /^(?:by|von|par|por)$/i;

/** A line that is "By Gina Alder" below a title is no part of it. */
export const readByLines: Rule = eachLine(({ view, labels, around, at }) => {
  const start = textStart(view);
  if (at === 0 || labels[start] !== TITLE || around[at - 2] !== TITLE) return;
  if (!BY.test(textAt(view.tokens, start)) || nameListAt(view.tokens, start + 1)?.end !== view.tokens.length) return;
  around[at - 1] = OTHER;
  labels.fill(OTHER, 0, start + 1);
  labels.fill(AUTHOR, start + 1);
});

/** Words of a name between bars. */
const MOST_BARRED = 5;

/** Names with bars between below a title are its authors: "Gina Alder | Ben Birch", as the ACL Anthology shows them. */
export const readBarredNames: Rule = ({ lines }) => {
  let titled = false;
  for (const { view, labels } of lines) {
    if (titled && areBarredNames(view)) for (const { first, end } of view.runs) labels.fill(AUTHOR, first, end);
    titled = labels.includes(TITLE) && labels.every((label) => label === TITLE || label === OTHER);
  }
};

const areBarredNames = ({ line, tokens, runs }: LineView): boolean =>
  line.lead.kind === 'none' &&
  runs.length > 1 &&
  tokens[0]?.type !== 'mark' &&
  runs.every(isBarredName) &&
  tokens.every(({ type, text }) => type !== 'mark' || text === '|');

const isBarredName = ({ words, capitals, functionWords, years, commas, isLabel }: Run): boolean =>
  !isLabel && words > 1 && words <= MOST_BARRED && capitals >= words - 1 && functionWords + years + commas === 0;

/** Lines whose authors stand before their titles that show where authors stand, and the share of them that name more behind. */
const LEAST_AUTHORED = 3;
const MOST_BEHIND = 0.6;

/** Where authors stand before titles, what was taken for names behind some is a publisher: "Gina Alder: *Slow Snails*. Moss Press". */
export const clearNamesBehind: Rule = ({ lines }) => {
  const authored = lines.filter(({ labels }) => {
    const author = labels.indexOf(AUTHOR);
    return author >= 0 && author < labels.indexOf(TITLE);
  });
  const named = authored.filter(({ labels }) => labels.lastIndexOf(AUTHOR) > labels.lastIndexOf(TITLE));
  if (authored.length < LEAST_AUTHORED || named.length > MOST_BEHIND * authored.length) return;
  for (const { labels } of named)
    for (let i = labels.lastIndexOf(TITLE) + 1; i < labels.length; i++) if (labels[i] === AUTHOR) labels[i] = OTHER;
};

const LEAST_OF_AFFILIATION = 2;

/** Where an author works is none: "Gina Alder (Moss Labs), Ben Birch (University of Tides)". */
export const clearAffiliations: Rule = eachLine(({ view: { tokens }, labels }) => {
  for (let i = labels.indexOf(AUTHOR) + 1; i > 0 && i < tokens.length; i++) {
    const text = textAt(tokens, i);
    if (labels[i - 1] !== AUTHOR || (text !== '(' && text !== '（')) continue;
    const closing = tokens.findIndex((token, t) => t > i && (token.text === ')' || token.text === '）'));
    if (closing < 0) return;
    // "(Bo) Birch" is a name by which somebody is called.
    if (wordsIn(tokens, i, closing) < LEAST_OF_AFFILIATION) continue;
    for (let inside = i; inside <= closing; inside++) if (labels[inside] === AUTHOR) labels[inside] = OTHER;
    i = closing;
  }
});

/** Words of "Alder and Birch et al"; of more, all are names. */
const MOST_WITH_OTHERS = 6;
const OF_NAMES = /^(?:\p{Lu}.*|and|et|al|van|von|de|der|den|la|le|da|di|bin|al-.*)$/u;
/** Lists of names that end so, where others of the listing are names, too. */
const ENOUGH = 3;
const MOST_OF_NAME = 4;

/**
 * What ends with "et al" is who wrote a paper, and no title: "Alder et al. 2017", "Gina Alder, Ben Birch, Carl Cedar et al." Where
 * several do, so are other lists of names: "Gina Alder, Ben Birch".
 */
export const readNamesAlone: Rule = ({ passages }) => {
  let found = 0;
  const others: { readonly labels: Uint8Array; readonly title: Span; readonly tokens: readonly Token[] }[] = [];
  for (const { passage, labels } of passages)
    for (const title of titlesOf(labels)) {
      const tokens = passage.tokens.slice(title.first, title.end);
      if (endWithEtAl(tokens)) {
        labels.fill(AUTHOR, title.first, title.end);
        found++;
      } else others.push({ labels, title, tokens });
    }
  if (found < ENOUGH) return;
  for (const { labels, title, tokens } of others) if (areListed(tokens)) labels.fill(AUTHOR, title.first, title.end);
};

function endWithEtAl(tokens: readonly Token[]): boolean {
  if (placeOf(tokens, 'al') < 0) return false;
  const words = tokens.filter(isText).map(({ text }) => text);
  if (words.length < 3 || words.slice(-2).join(' ') !== 'et al') return false;
  return words.length <= MOST_WITH_OTHERS || words.every((word) => OF_NAMES.test(word));
}

/** Whether tokens are names of two to four words with commas between. */
function areListed(tokens: readonly Token[]): boolean {
  const names: string[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',') names.push([]);
    else if (isText(token)) names.at(-1)?.push(token.text);
    else if (token.text !== '.' && token.text !== '-') return false;
  }
  const isName = (words: readonly string[]): boolean =>
    words.length > 1 && words.length <= MOST_OF_NAME && words.every((word) => OF_NAMES.test(word));
  return names.length > 1 && names.every(isName);
}

/** What stands between names, and inside one. */
const BETWEEN = new Set([',', 'and', '&', ';']);
const INNER = new Set(['.', '-', "'", '’', '*', '†', '‡']);
const CAPITAL = /^\p{Lu}/u;
const MOST_TOKENS = 12;
const MOST_EMPHASISED = 5;

/** Lists of one's own papers emphasise one's own name among the authors: "Gina Alder, **Ben Birch***, Carl Cedar. A Title". */
export const readEmphasisedNames: Rule = ({ passages }) => {
  let above = false;
  for (const { passage, labels } of passages) {
    const titled = above || labels.includes(TITLE);
    above = labels.includes(TITLE);
    if (titled && labels.includes(AUTHOR)) readEmphasisedIn(passage, labels);
  }
};

function readEmphasisedIn(passage: Passage, labels: Uint8Array): void {
  const { tokens } = passage;
  for (let opening = 0; opening < labels.length; opening++) {
    const closing = isEmphasis(tokens[opening]) ? closingOf(tokens, opening) : undefined;
    if (closing === undefined) continue;
    const name = { first: opening + 1, end: closing };
    if (beginsItem(opening, passage) && !labels.includes(TITLE, closing)) continue;
    if (isName(name, tokens, labels) && isAmongAuthors(name, tokens, labels))
      labels.fill(AUTHOR, name.first, trimmed(tokens, name).end);
    opening = closing;
  }
}

/** Whether a token is the first behind a bullet or a number: without a title behind it, no name of a list of authors stands there. */
function beginsItem(token: number, { tokens, views, viewOf }: Passage): boolean {
  const view = views[viewOf[token] ?? 0];
  return view !== undefined && view.line.lead.kind !== 'none' && view.tokens[textStart(view)] === tokens[token];
}

/** Where the emphasis closes that opens at a mark; a star inside is a note's sign. */
function closingOf(tokens: readonly Token[], opening: number): number | undefined {
  const mark = textAt(tokens, opening);
  for (let i = opening + 1; i < Math.min(tokens.length, opening + MOST_TOKENS); i++) {
    const { type, text } = tokens[i] as Token;
    if (type === 'mark' && (text === mark || text !== '*')) return text === mark ? i : undefined;
  }
  return undefined;
}

function isName({ first, end }: Span, tokens: readonly Token[], labels: Uint8Array): boolean {
  const inner = tokens.slice(first, end);
  const words = wordsIn(inner);
  return (
    words > 0 &&
    words <= MOST_EMPHASISED &&
    inner.every((token) => (isText(token) ? CAPITAL.test(token.text) : INNER.has(token.text))) &&
    (isAll(labels, OTHER, { first, end }) || isInBrackets(first, tokens, labels))
  );
}

/** Whether what was read as a second title stands among authors in a bracket: "A Title (Gina Alder, **Ben Birch** and Carl Cedar)". */
function isInBrackets(first: number, tokens: readonly Token[], labels: Uint8Array): boolean {
  const opening = lastPlaceOf(tokens, '(', first);
  if (labels[first] !== TITLE || !holds(labels, TITLE, { first: 0, end: opening })) return false;
  const isOpen = tokens.slice(opening + 1, first).every(({ text }) => text !== ')' && text !== 'line');
  return isOpen && holds(labels, AUTHOR, { first: opening, end: first });
}

/** Whether names stand right before or behind, with a sign of a list between. */
function isAmongAuthors({ first, end }: Span, tokens: readonly Token[], labels: Uint8Array): boolean {
  const isBefore = BETWEEN.has(textAt(tokens, first - 2));
  const isBehind = BETWEEN.has(textAt(tokens, end + 1));
  if (!isBefore && !isBehind) return false;
  return labels[first - (isBefore ? 3 : 2)] === AUTHOR || labels[end + (isBehind ? 2 : 1)] === AUTHOR;
}
