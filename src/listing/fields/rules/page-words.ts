import { isText, type Token } from '../../structure/token.js';
import { wordsIn } from '../stretch.js';

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words of buttons and of kinds of papers, which pages print on lines of their own. */
const LABELS = wordsOf(
  'abstract abs full text pdf pdfs html epub view download read online references request permissions supp supplementary supplement material materials ' +
    'supporting information code slides poster video talk project page bibtex bib arxiv archive save alert cite cited by share purchase buy get access rights ' +
    'export citation citations figures related articles preview expand tldr doi publisher on at the from website show hide more less add to library ' +
    'free open only available restricted subscription research review original short communication communications editorial ' +
    'letter letters note notes case report reports brief article articles conference paper papers preprint chapter thesis book correspondence ' +
    'perspective perspectives commentary erratum corrigendum comment opinion survey rapid invited featured choice highlights highlight ' +
    'accepted manuscript proceeding contents technical data dataset version select first last check issue cover image discussion forum viewpoint ' +
    'requires login sign in copy link link open-access no views reads recommendation recommendations follow metrics altmetric dimensions origin prior derivative works title year correction',
);
/** Words beside the numbers of volumes, pages and days. */
const PLACES = wordsOf(
  'page pages pp p article articles art no number vol volume issue first published online publication date publish year posted doi https org www ' +
    'accepted received revised available version of record web release early view epub id eid st nd rd th ' +
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter',
);
const LONGEST = 14;

/** What kinds of papers are called on lines above their titles. */
const KIND =
  /^(?:(?:original|research|review|short|brief|rapid|invited|regular|technical|full)[ -])?(?:articles?|papers?|reviews?|communications?|letters?|reports?|notes?|editorial|preprint|chapter|thesis|poster|dataset|commentary|perspective|correspondence|survey|conference paper|journal article|proceedings article|book chapter|correction|erratum)(?: ?(?:open|free|full|abstract|abstracts|restricted|no)[ -]?(?:text )?(?:access|only))?$/i;

const MOST_OF_KIND = 6;
const BRACKETS = new Set(['[', ']', '](']);

/** Whether a line says of which kind a paper is, and nothing else: "Short communication", "Research articleOpen access". */
export function isOfKind(tokens: readonly Token[]): boolean {
  const count = wordsIn(tokens);
  if (count === 0 || count > MOST_OF_KIND || tokens.some(({ text }) => BRACKETS.has(text))) return false;
  const words = tokens.filter(isText).map(({ text }) => apart(text));
  return KIND.test(words.join(' '));
}

const COUNTED = wordsOf('reads citations views recommendations comments downloads results publications');
/** "articleOpen": two words that the page sets apart. */
const GLUED = /(\p{Ll})(\p{Lu})/gu;
const apart = (text: string): string => text.replace(GLUED, '$1 $2');
const isLabel = (text: string): boolean =>
  LABELS.has(text.toLowerCase()) ||
  apart(text)
    .toLowerCase()
    .split(' ')
    .every((word) => LABELS.has(word));

/** Whether a line holds buttons or the kind of a paper and nothing else: "View PDF", "Research article  Open access", "[pdf] [code]". */
export function isOfLabels(tokens: readonly Token[]): boolean {
  const count = wordsIn(tokens);
  if (count === 0 || count > LONGEST) return false;
  const words = tokens.filter(isText);
  // "120 Reads"
  if (words.length === 2 && words[0]?.type === 'number') return COUNTED.has(words[1]?.text.toLowerCase() ?? '');
  return words.every(({ text }) => isLabel(text));
}

/** Whether a line holds numbers of a volume, pages, a day or an address and nothing else: "Pages: 1-9 | First Published: 2 March 2021". */
export function isOfPlaces(tokens: readonly Token[]): boolean {
  if (wordsIn(tokens) > LONGEST + LONGEST || tokens.some(({ type, text }) => type === 'mark' && text === '['))
    return false;
  const words = tokens.filter(isText);
  const told = words.some(({ type }) => type === 'number') || tokens.some(({ url }) => url !== undefined);
  return told && words.every(({ type, text }) => type === 'number' || PLACES.has(text.toLowerCase()));
}
