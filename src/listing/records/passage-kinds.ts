import type { LineView } from '../fields/line-view.js';
import { isText, type Token } from '../structure/token.js';
import { isProse } from './prose.js';
import type { CutPassage } from './segments.js';

/** Roles of what says of a paper who wrote it, where and when. */
export const FIELDS: ReadonlySet<string> = new Set(['N', 'V', 'D']);
export const holds = ({ segments }: CutPassage, role: string): boolean =>
  segments.some((segment) => segment.role === role);
export const firstView = ({ passage }: CutPassage): LineView => passage.views[0] as LineView;
export const hasFields = ({ segments }: CutPassage): boolean => segments.some(({ role }) => FIELDS.has(role));

/** Whether a passage is fields of a paper alone. */
export const isFields = (cut: CutPassage): boolean => hasFields(cut) && !holds(cut, 'T') && !isProsePassage(cut);

/** Whether a passage is prose that goes with a paper. */
export function isProsePassage(cut: CutPassage | undefined): boolean {
  if (cut === undefined || holds(cut, 'T') || isHeading(cut) || firstView(cut).line.lead.kind === 'bullet')
    return false;
  return cut.segments.some(
    ({ role, first, end }) => role === 'A' || (role === 'M' && isProse(cut.passage.tokens.slice(first, end))),
  );
}

/** Whether a passage is an entry of a table of contents: its links lead to places in the text itself, and it names no authors. */
export function isOfContents(cut: CutPassage): boolean {
  const { tokens, views } = cut.passage;
  if (!views.some(({ hasLink }) => hasLink)) return false;
  let opening = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { text, url } = tokens[i] as Token;
    if (text === '[') opening = i;
    if (url === undefined || /^(?:\.\/)?#/.test(url)) continue;
    if (!leadsToHeading(url, tokens.slice(opening, i))) return false;
  }
  return !holds(cut, 'N') && !holds(cut, 'A');
}

/** Whether an address ends with the words of its link, as a page makes them of its headings: `page.html#open-problems`. */
function leadsToHeading(url: string, words: readonly Token[]): boolean {
  const fragment = url.includes('#') ? url.slice(url.indexOf('#') + 1) : '';
  const spelt = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return (
    fragment !== '' &&
    spelt(unescaped(fragment)) ===
      spelt(
        words
          .filter(isText)
          .map(({ text }) => text)
          .join(''),
      )
  );
}

function unescaped(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Whether a passage is the heading of a section: a heading without a title, or a short line of bold words alone. */
export function isHeading(cut: CutPassage): boolean {
  const { passage, segments } = cut;
  const { line, words, hasLink } = firstView(cut);
  if (holds(cut, 'T') || passage.views.length > 1) return false;
  if (line.lead.kind === 'heading') return true;
  if (line.lead.kind !== 'none' || hasLink || words === 0 || words > 8) return false;
  const [opening] = passage.tokens;
  const closing = passage.tokens.at(-1);
  const bold = opening?.text === '**' && closing?.text === '**' && opening !== closing;
  return bold && segments.every(({ role, label }) => (role === 'M' || role === 'G') && label === undefined);
}

/** Whether a passage is a line drawn across. */
export const isRule = ({ segments, passage }: CutPassage): boolean =>
  segments.every(({ role }) => role === 'G') && !passage.tokens.some(isText) && firstOf(passage.tokens) !== '|';
const firstOf = (tokens: readonly { readonly text: string }[]): string => tokens[0]?.text ?? '';
