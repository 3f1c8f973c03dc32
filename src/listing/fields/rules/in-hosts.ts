import { isColon, isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import { textStart } from '../line-view.js';

const IN = /^in$/i;
const BEFORE = new Set([',', '.', '?', '!', '”', '"']);
/** What a volume is called that is named behind "in" without a colon. */
const VOLUME = /^(?:Festschrift|Festgabe|Handbuch|Jahrbuch|Proceedings|Handbook|Encyclopedia|Encyclopaedia|Advances)$/;
const LEAST_WORDS = 2;

/** A line in which something stands in something else. */
interface HostedLine {
  readonly line: LabelledLine;
  /** The token "in". */
  readonly at: number;
}

/**
 * "A Title, in: A Journal 2022, S. 1-9": a title ends before the words that say what it stands in, and whoever is named behind them
 * has not written it. Where titles begin such lines, they begin all of them.
 */
export function endBeforeHosts(read: readonly LabelledPassage[]): void {
  const hosted = read.flatMap(linesOf).flatMap((line) => hostedLine(line) ?? []);
  const titled = hosted.filter(({ line }) => line.labels.includes(TITLE));
  const areFirst = titled.length > 0 && titled.every(({ line: { view, labels } }) => labels[textStart(view)] === TITLE);
  for (const each of hosted) {
    const { view, labels } = each.line;
    if (areFirst && !labels.includes(TITLE)) labels.fill(TITLE, textStart(view), each.at);
    endBeforeHost(each);
  }
}

function hostedLine(line: LabelledLine): HostedLine | undefined {
  const { tokens, line: structured } = line.view;
  if (structured.lead.kind === 'none' && !line.labels.includes(TITLE)) return undefined;
  const at = tokens.findIndex((_, i) => announcesHost(tokens, i));
  return at < 0 || tokens.slice(0, at).filter(isText).length < LEAST_WORDS ? undefined : { line, at };
}

function endBeforeHost({ line: { view, labels }, at }: HostedLine): void {
  const { tokens } = view;
  const first = labels.indexOf(TITLE);
  if (first < 0 || first >= at - 1 || labels[at - 2] !== TITLE) return;
  const host = isColon(tokens[at + 1]) ? at + 2 : at + 1;
  for (let i = at - 1; i < labels.length; i++) if (labels[i] === TITLE || labels[i] === AUTHOR) labels[i] = OTHER;
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
