import type { Range } from '../../paper/range.js';
import type { RecordValue, SourceRecord } from '../record.js';
import type { XmlElement } from './element.js';

/** What of a record are values. */
export interface ValueRules {
  /** Paths of elements that are one value, whatever they hold. */
  readonly whole: ReadonlySet<string>;
  /** Paths of attributes that are values: `category@term`. */
  readonly attributes: ReadonlySet<string>;
}

/** The values of a record: each visible character of it is in one of them or in a mark. */
export function valuesOf(record: XmlElement, text: string, rules: ValueRules): SourceRecord {
  const collector = new ValueCollector(text, rules);
  collector.enter(record, '');
  return { values: collector.values, marks: collector.marks };
}

class ValueCollector {
  readonly values: RecordValue[] = [];
  readonly marks: Range[] = [];
  readonly #text: string;
  readonly #rules: ValueRules;

  constructor(text: string, rules: ValueRules) {
    this.#text = text;
    this.#rules = rules;
  }

  /** Takes the values of a record, or of an element that holds elements alone; what is around them are marks. */
  enter(element: XmlElement, path: string): void {
    const { range, inner, children } = element;
    const attributes = this.#attributes(element, path);
    this.#mark({ start: range.start, end: inner }, attributes);
    let done = inner;
    for (const child of children) {
      this.#mark({ start: done, end: child.range.start });
      this.#child(child, path === '' ? child.name : `${path}/${child.name}`);
      done = child.range.end;
    }
    this.#mark({ start: done, end: range.end });
  }

  #child(element: XmlElement, path: string): void {
    const isContainer = element.children.length > 0 && !element.hasOwnText && !this.#rules.whole.has(path);
    if (isContainer) this.enter(element, path);
    else if (element.text.trim() === '') this.#empty(element, path);
    else {
      const ranges = without(element.range, this.#attributes(element, path));
      this.values.push({ name: path, text: element.text, data: element, ranges });
    }
  }

  /** `<category term="cs.CL" scheme="…"/>` is one value; of attributes that no rule names all are. */
  #empty(element: XmlElement, path: string): void {
    const ranges = [element.range];
    const [first, ...others] = [...element.attributes.keys()].filter((name) => this.#isValue(path, name));
    if (first === undefined) {
      const text = [...element.attributes.values()].join(' ').trim();
      this.values.push({ name: path, text, ranges, ...(text !== '' && { data: element }) });
      return;
    }
    for (const name of [first, ...others]) this.#attribute(element, { path, name, ranges });
  }

  /** Takes the attributes that are values, and says where they stand. */
  #attributes(element: XmlElement, path: string): readonly Range[] {
    return [...element.attributes.keys()]
      .filter((name) => this.#isValue(path, name))
      .flatMap((name) => {
        const range = attributePlace(this.#text, element, name);
        if (range !== undefined) this.#attribute(element, { path, name, ranges: [range] });
        return range ?? [];
      });
  }

  #attribute(element: XmlElement, { path, name, ranges }: AttributePlace): void {
    const text = element.attributes.get(name) ?? '';
    this.values.push({ name: `${path}@${name}`, text, ranges, ...(text !== '' && { data: element }) });
  }

  #isValue(path: string, name: string): boolean {
    return this.#rules.attributes.has(`${path}@${name}`);
  }

  #mark(range: Range, values: readonly Range[] = []): void {
    for (const rest of without(range, values))
      if (this.#text.slice(rest.start, rest.end).trim() !== '') this.marks.push(rest);
  }
}

interface AttributePlace {
  readonly path: string;
  readonly name: string;
  readonly ranges: readonly Range[];
}

const ATTRIBUTE = /(?<![^\s=<>"'/])([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Where an attribute stands in the first tag of an element, whatever the prefix of its name. */
function attributePlace(text: string, { range, inner }: XmlElement, name: string): Range | undefined {
  const local = (spelling: string): string => spelling.slice(spelling.indexOf(':') + 1);
  const match = [...text.slice(range.start, inner).matchAll(ATTRIBUTE)].find(
    ([, spelling = '']) => local(spelling) === local(name) && !/^xmlns(?::|$)/.test(spelling),
  );
  return match && { start: range.start + match.index, end: range.start + match.index + match[0].length };
}

/** What is left of a range beside others that lie in it, in their order. */
function without({ start, end }: Range, others: readonly Range[]): readonly Range[] {
  const sorted = [...others].sort((a, b) => a.start - b.start);
  const starts = [start, ...sorted.map((other) => other.end)];
  const ends = [...sorted.map((other) => other.start), end];
  return starts.map((from, i) => ({ start: from, end: ends[i] ?? end })).filter((range) => range.start < range.end);
}
