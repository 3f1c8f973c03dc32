import { isYear, type Token } from '../../structure/token.js';
import { OTHER, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

const BEHIND = new Set([',', '(', ':']);

/** The number of a volume behind a journal is no part of its name, where its pages or its year follow: "Phys. Rev. D 98, 024050 (2018)". */
export function endBeforeVolumes(read: readonly LabelledPassage[]): void {
  for (const each of read) for (const line of linesOf(each)) if (line.labels.includes(VENUE)) endVenue(line);
}

function endVenue({ view: { tokens }, labels }: LabelledLine): void {
  for (let i = 1; i < tokens.length - 1; i++) {
    const isLast = labels[i] === VENUE && labels[i + 1] !== VENUE && labels[i - 1] === VENUE;
    if (isLast && isVolume(tokens, i)) labels[i] = OTHER;
  }
}

/** Whether a number that is no year is followed by another number behind a sign: "98, 024050", "12(3)", "4: 77". */
function isVolume(tokens: readonly Token[], at: number): boolean {
  const [volume, sign, number] = tokens.slice(at, at + 3);
  if (volume?.type !== 'number' || isYear(volume) || !BEHIND.has(sign?.text ?? '')) return false;
  return number?.type === 'number';
}
