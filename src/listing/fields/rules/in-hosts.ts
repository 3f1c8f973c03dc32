import { isColon, isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

const IN = /^in$/i;
const BEFORE = new Set([',', '.', '?', '!', '”', '"']);
/** What a volume is called that is named behind "in" without a colon. */
const VOLUME = /^(?:Festschrift|Festgabe|Handbuch|Jahrbuch|Proceedings|Handbook|Encyclopedia|Encyclopaedia|Advances)$/;
const LEAST_WORDS = 2;

/**
 * "A Title, in: A Journal 2022, S. 1-9": a title ends before the words that say what it stands in, and whoever is named behind them
 * has not written it.
 */
export function endBeforeHosts(read: readonly LabelledPassage[]): void {
  for (const each of read) for (const line of linesOf(each)) if (line.labels.includes(TITLE)) endBeforeHost(line);
}

function endBeforeHost({ view: { tokens }, labels }: LabelledLine): void {
  const first = labels.indexOf(TITLE);
  const at = tokens.findIndex((_, i) => i > first && labels[i] === TITLE && announcesHost(tokens, i));
  if (at < 0 || tokens.slice(first, at).filter(isText).length < LEAST_WORDS) return;
  const host = isColon(tokens[at + 1]) ? at + 2 : at + 1;
  for (let i = at - 1; i < labels.length; i++) if (labels[i] === TITLE || labels[i] === AUTHOR) labels[i] = OTHER;
  // "What Is Sand?, in: …"
  if (tokens[at - 2]?.text === '?' || tokens[at - 2]?.text === '!') labels[at - 2] = TITLE;
  if (labels.subarray(host).includes(VENUE)) return;
  let end = host;
  while (end < tokens.length && tokens[end]?.text !== ',' && tokens[end]?.type !== 'mark') end++;
  labels.fill(VENUE, host, end);
}

/** Whether "in: " or "in Festschrift" stands behind a sign. */
function announcesHost(tokens: readonly Token[], at: number): boolean {
  if (!IN.test(tokens[at]?.text ?? '') || !BEFORE.has(tokens[at - 1]?.text ?? '')) return false;
  return isColon(tokens[at + 1]) || VOLUME.test(tokens[at + 1]?.text ?? '');
}
