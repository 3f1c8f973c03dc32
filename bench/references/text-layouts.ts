import type { Random } from '../train/keywords/random.js';
import { seeded } from '../train/keywords/random.js';
import type { GoldReference } from './data.js';

/** A text with references in it, whose places are known. */
export interface GoldText {
  readonly text: string;
  /** Start and end of each reference, its mark included. */
  readonly places: readonly (readonly [number, number])[];
}

/** What texts are made of. */
export interface Sources {
  readonly references: readonly GoldReference[];
  /** Paragraphs that are no references, and headings of papers. */
  readonly prose: readonly string[];
  readonly titles: readonly string[];
}

const HEADINGS = [
  'References',
  'REFERENCES',
  'Bibliography',
  'Literature',
  'Works Cited',
  '## References',
  'Selected publications',
  'Literatur',
  'Références',
  'Further reading',
  'Publications',
  'Reading list:',
];
const MARKS: readonly ((n: number) => string)[] = [
  (n) => `[${n}] `,
  (n) => `${n}. `,
  (n) => `(${n}) `,
  (n) => `${n}) `,
  (n) => `${n} `,
];
const BULLETS = ['- ', '* ', '• ', '^ '];

/** How the references of a text stand. */
type Form = 'lines' | 'paragraphs' | 'wrapped' | 'hanging' | 'indented' | 'blocks' | 'run' | 'wrapped run';
const FORMS: readonly Form[] = [
  'lines',
  'lines',
  'paragraphs',
  'wrapped',
  'hanging',
  'indented',
  'blocks',
  'run',
  'wrapped run',
];

/** Texts with references of one document each in layouts drawn by chance, and texts without any. */
export function* goldTexts(sources: Sources, seed: number): Generator<GoldText> {
  const random = seeded(seed);
  const byList = new Map<string, GoldReference[]>();
  for (const reference of sources.references) {
    const known = byList.get(reference.list);
    if (known === undefined) byList.set(reference.list, [reference]);
    else known.push(reference);
  }
  for (const references of byList.values())
    for (let from = 0; from < references.length; ) {
      const size = 2 + Math.floor(random() * 9);
      yield layOut(references.slice(from, from + size), sources, random);
      if (random() < 0.12) yield { text: proseText(sources, random), places: [] };
      from += size;
    }
}

const pick = <T>(values: readonly T[], random: Random): T => values[Math.floor(random() * values.length)]!;

function layOut(references: readonly GoldReference[], sources: Sources, random: Random): GoldText {
  const form = pick(FORMS, random);
  const mark = markFor(random);
  const width = 55 + Math.floor(random() * 60);
  const first = random() < 0.85 ? 1 : 1 + Math.floor(random() * 60);
  const out = new TextWriter();
  const lead = random();
  if (lead < 0.15) out.write(`${proseText(sources, random)}\n\n`);
  if (lead < 0.4) out.write(pick(HEADINGS, random) + (random() < 0.5 ? '\n\n' : '\n'));
  references.forEach((reference, i) => {
    const printed = printedAs(mark === undefined ? undefined : mark(first + i), reference);
    out.reference(set(printed, form, width));
    if (i + 1 < references.length) out.write(between(form));
  });
  if (form === 'wrapped run') return rewrapped(out, width);
  if (random() < 0.1) out.write(`\n\n${proseText(sources, random)}`);
  return out;
}

function markFor(random: Random): ((n: number) => string) | undefined {
  const drawn = random();
  if (drawn < 0.5) return undefined;
  if (drawn < 0.58) {
    const bullet = pick(BULLETS, random);
    return () => bullet;
  }
  return pick(MARKS, random);
}

/** A reference on one line, behind another mark than its own where one is given. */
export function printedAs(mark: string | undefined, reference: GoldReference): string {
  return (mark === undefined ? reference.text : mark + unnumbered(reference)).replace(/\s+/g, ' ').trim();
}

/** The reference without the number that it has itself. */
function unnumbered({ text, fields }: GoldReference): string {
  const [first] = fields;
  return first?.[0] === 'number' ? text.slice(first[2]).replace(/^[\s.)\]:]+/, '') : text;
}

function set(text: string, form: Form, width: number): string {
  if (form === 'wrapped' || form === 'blocks') return wrap(text, width, '', '');
  if (form === 'hanging') return wrap(text, width, '', '    ');
  return form === 'indented' ? wrap(text, width, '   ', '') : text;
}

function between(form: Form): string {
  if (form === 'paragraphs' || form === 'blocks') return '\n\n';
  return form.endsWith('run') ? ' ' : '\n';
}

/** Text in lines of at most `width` characters, the first behind `first`, the others behind `rest`. */
export function wrap(text: string, width: number, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = rest;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Breaks the lines of a whole text; places stay, since a break takes the place of a blank. */
function rewrapped({ text, places }: GoldText, width: number): GoldText {
  const wrapped = text
    .split('\n')
    .map((line) => wrap(line, width, '', ''))
    .join('\n');
  return { text: wrapped, places };
}

function proseText({ prose, titles }: Sources, random: Random): string {
  const parts: string[] = [];
  const width = 60 + Math.floor(random() * 60);
  const count = 1 + Math.floor(random() * 3);
  for (let i = 0; i < count; i++) {
    if (random() < 0.5) parts.push(pick(titles, random));
    const paragraph = pick(prose, random);
    parts.push(random() < 0.5 ? paragraph : wrap(paragraph, width, '', ''));
  }
  return parts.join(random() < 0.5 ? '\n\n' : '\n');
}

class TextWriter implements GoldText {
  text = '';
  readonly places: [number, number][] = [];

  write(text: string): void {
    this.text += text;
  }

  reference(text: string): void {
    const indent = text.length - text.trimStart().length;
    this.places.push([this.text.length + indent, this.text.length + text.length]);
    this.text += text;
  }
}
