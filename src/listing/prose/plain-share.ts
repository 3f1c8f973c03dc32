import { splitLines } from '../../paper/reader/lines.js';
import { fastRole } from './fast-roles.js';
import { ANYTHING } from './line-scan.js';

/** Lines that are looked at. */
const LINES = 200;

/** Share of the lines at the beginning of a text, 0 to 1, that are plain titles and abstracts in turn. */
export function plainShare(text: string): number {
  const sample = text.slice(0, 1 << 16);
  const { starts, ends } = splitLines(sample);
  let letters = '';
  for (let i = 0; i < starts.length && letters.length < LINES; i++) {
    const role = fastRole(sample.slice(starts[i], ends[i]), ANYTHING);
    if (role !== '_') letters += role;
  }
  const paired = letters.match(/TA/g)?.length ?? 0;
  return paired > 1 ? (2 * paired) / letters.length : 0;
}
