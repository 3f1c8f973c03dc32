import { AUTHOR, DATE, TITLE, VENUE } from '../../src/listing/fields/field-labels.js';
import { type LabelledPassage, labelledPassage } from '../../src/listing/fields/labelled-passage.js';
import { ListingView } from '../../src/listing/fields/listing-view.js';
import { passagesOf } from '../../src/listing/fields/passages.js';
import { structureOf } from '../../src/listing/structure/structured-line.js';
import { splitLines } from '../../src/paper/reader/lines.js';

const NAMES = new Map([
  [TITLE, 'T'],
  [AUTHOR, 'A'],
  [VENUE, 'V'],
  [DATE, 'D'],
]);

/** Passages of a text of which words in braces were read as fields: `{T:Slow Snails}`; everything else as nothing. */
function read(marked: string): LabelledPassage[] {
  const fields: { label: number; start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\{[TAVD]:[^{}]*\})/)) {
    const field = /^\{([TAVD]):([^{}]*)\}$/.exec(part);
    if (field === null) text += part;
    else {
      const label = [...NAMES].find(([, name]) => name === field[1])?.[0] as number;
      fields.push({ label, start: text.length, end: text.length + (field[2] as string).length });
      text += field[2];
    }
  }
  return passagesOf(new ListingView().look(structureOf(text, splitLines(text)))).map((passage) => {
    const labels = Uint8Array.from(
      passage.tokens,
      ({ type, start, end }) =>
        (type === 'mark' ? undefined : fields.find((field) => start >= field.start && end <= field.end))?.label ?? 0,
    );
    return labelledPassage(passage, labels, new Float64Array(labels.length));
  });
}

/** The fields of a text after a rule: `T Slow Snails`. */
export function fieldsAfter(rule: (passages: readonly LabelledPassage[]) => void, marked: string): string[] {
  const passages = read(marked);
  rule(passages);
  const found: string[] = [];
  for (const { passage, labels } of passages)
    passage.tokens.forEach(({ text, spaced, type }, i) => {
      const name = NAMES.get(labels[i] as number);
      if (name === undefined || type === 'mark') return;
      if (labels[i] === labels[i - 1]) found[found.length - 1] += (spaced ? ' ' : '') + text;
      else found.push(`${name} ${text}`);
    });
  return found;
}
