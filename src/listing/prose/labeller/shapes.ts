import { MONTHS } from '../../../paper/dates.js';

/** Texts longer than this have no shape worth counting. */
const LONGEST = 90;
/** First letters of words that stay as they are in a shape: no month, no `http`, no `www` begins with them. */
const STEADY = /[bcegiklpqrtuvxyz]/;
const OTHER = 31;
const NONE = -1;

/** Counts how many of some texts look the same with numbers, months and addresses masked; 0 for texts that are not counted. */
export function countShapes(texts: readonly (string | undefined)[]): readonly number[] {
  const outlines = texts.map((text) => (!text || text.length > LONGEST ? NONE : outlineOf(text)));
  // Texts of one shape have one outline, which costs less; most texts share theirs with no other.
  const alike = new Map<number, number>();
  for (const outline of outlines) alike.set(outline, (alike.get(outline) ?? 0) + 1);
  const counts = new Map<string, number>();
  const shapes = outlines.map((outline, i) => {
    if (outline === NONE || alike.get(outline) === 1) return '';
    const shape = shapeOf(texts[i] ?? '');
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
    return shape;
  });
  return outlines.map((outline, i) => (outline === NONE ? 0 : (counts.get(shapes[i] ?? '') ?? 1)));
}

const MONTH = new RegExp(`\\b(?:${MONTHS.join('|')})[a-z]*\\.?`, 'g');

/** A text with numbers, months and addresses masked. */
export function shapeOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/https?:\/\/\S+|www\.\S+/g, 'U')
    .replace(MONTH, 'M')
    .replace(/\d+/g, '0');
}

let steady: Uint8Array | undefined;

function steadyTable(): Uint8Array {
  const table = new Uint8Array(128).fill(OTHER);
  for (let code = 97; code < 123; code++)
    if (STEADY.test(String.fromCharCode(code))) table[code] = table[code - 32] = code & 31;
  return table;
}

/** A number of the first letters of the words, that is the same for texts of the same shape. */
function outlineOf(text: string): number {
  steady ??= steadyTable();
  let outline = 1;
  for (let start = 0; start <= text.length; ) {
    const code = text.charCodeAt(start);
    outline = (Math.imul(outline, 33) + (code < 128 ? (steady[code] as number) : OTHER)) & 0x3fffffff;
    const blank = text.indexOf(' ', start);
    if (blank < 0) break;
    start = blank + 1;
  }
  return outline;
}
