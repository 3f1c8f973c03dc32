import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../../src/listing/fields/field-labels.js';
import { type LabelledPassage, labelledListing, labelledPassage } from '../../src/listing/fields/labelled-passage.js';
import type { LineView } from '../../src/listing/fields/line-view.js';
import { ListingView } from '../../src/listing/fields/listing-view.js';
import { type Passage, passage, passagesOf } from '../../src/listing/fields/passages.js';
import type { Rule } from '../../src/listing/fields/rules/rule.js';
import { structureOf } from '../../src/listing/structure/structured-line.js';

/** Letters of the fields. */
export const NAMES: ReadonlyMap<number, string> = new Map([
  [TITLE, 'T'],
  [AUTHOR, 'A'],
  [VENUE, 'V'],
  [DATE, 'D'],
]);

interface Marked {
  readonly text: string;
  readonly fields: readonly { readonly label: number; readonly start: number; readonly end: number }[];
}

/** A text whose fields stand in braces: `{T:Slow Snails}, {V:J Sand}`. */
function marked(printed: string): Marked {
  const fields: { label: number; start: number; end: number }[] = [];
  let text = '';
  for (const part of printed.split(/(\{[TAVD]:[^{}]*\})/)) {
    const field = /^\{([TAVD]):([^{}]*)\}$/.exec(part);
    if (field === null) text += part;
    else {
      const label = [...NAMES].find(([, name]) => name === field[1])?.[0] as number;
      fields.push({ label, start: text.length, end: text.length + (field[2] as string).length });
      text += field[2];
    }
  }
  return { text, fields };
}

const viewsOf = (text: string): readonly LineView[] => new ListingView().look(structureOf(text));

function labelled(read: Passage, { fields }: Marked): LabelledPassage {
  const labels = Uint8Array.from(
    read.tokens,
    ({ start, end }) => fields.find((field) => end > start && start >= field.start && end <= field.end)?.label ?? OTHER,
  );
  return labelledPassage(read, labels, new Float64Array(labels.length));
}

/** All lines of a text as one passage, with the fields that stand in braces. */
export function passageOf(printed: string): LabelledPassage {
  const text = marked(printed);
  return labelled(passage(viewsOf(text.text), 0), text);
}

/** The fields of a text after a rule: `T Slow Snails`. */
export function fieldsAfter(rule: Rule, printed: string): string[] {
  const text = marked(printed);
  const passages = passagesOf(viewsOf(text.text)).map((read) => labelled(read, text));
  rule(labelledListing(passages));
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
