import { countNames } from './labeller/patterns.js';
import { shapeOf } from './labeller/shapes.js';

/** Lines of a record that are not its title and abstract are at most this long. */
const LONGEST = 60;
/** Shapes that are kept. */
const MOST_SHAPES = 4096;
const MOST_TEMPLATES = 1024;
/** A template is followed after it was read so often, never otherwise, and each time with this confidence. */
const TIMES = 4;
const SURE = 0.98;
// The last line that looks like a title is one: before it, the name of an organisation may look the same.
const UNIT = /(?<=A|^)[?T]{0,9}T\?{0,9}A/g;

/** Lines of a block that are not empty, a letter each as the cheap tests gave it. */
export interface Overview {
  readonly letters: string;
  /** Text of the line of a letter. */
  text(i: number): string;
}

/** What the labeller said of a line: its role and how sure it was; undefined for lines that it did not see or that were cut. */
export type Reading = (i: number) => { readonly role: string; readonly confidence: number } | undefined;

interface Template {
  readonly roles: string;
  times: number;
  disputed: boolean;
}

/**
 * Records as one page prints them have lines of the same shapes around title and abstract: "12", "3 authors", "·". How the
 * labeller read the first ones tells how the others are to be read, unless it read two of one shape differently.
 */
export class Templates {
  readonly #templates = new Map<string, Template>();
  readonly #shapes = new Map<string, string | undefined>();

  /** The letters, with `m` for metadata and `b` for boilerplate on the lines of known records. */
  follow(overview: Overview): string {
    const { letters } = overview;
    if (this.#templates.size === 0) return letters;
    const parts: string[] = [];
    let done = 0;
    for (const { 0: unit, index } of letters.matchAll(UNIT)) {
      const known = this.#known(unit, index, overview);
      if (known === undefined) continue;
      parts.push(letters.slice(done, index), known);
      done = index + unit.length;
    }
    return parts.join('') + letters.slice(done);
  }

  #known(unit: string, first: number, overview: Overview): string | undefined {
    const key = this.#keyOf(unit, first, overview);
    const template = key === undefined ? undefined : this.#templates.get(key);
    return template !== undefined && template.times >= TIMES && !template.disputed ? template.roles : undefined;
  }

  /** Remembers how the labeller read the records of a block. */
  learn(overview: Overview, reading: Reading): void {
    for (const { 0: unit, index } of overview.letters.matchAll(UNIT)) {
      if (reading(index) === undefined) continue;
      const key = this.#keyOf(unit, index, overview);
      if (key !== undefined) this.#note(key, rolesOf(unit, index, reading));
    }
  }

  #note(key: string, roles: string | undefined): void {
    const known = this.#templates.get(key);
    if (roles === undefined) return;
    if (known === undefined) {
      if (this.#templates.size < MOST_TEMPLATES) this.#templates.set(key, { roles, times: 1, disputed: false });
    } else {
      known.times++;
      known.disputed ||= roles !== known.roles;
    }
  }

  /** The shapes of the lines; undefined where there is nothing but title and abstract, or a line has no shape. */
  #keyOf(unit: string, first: number, overview: Overview): string | undefined {
    if (unit.length === 2) return undefined;
    const title = unit.lastIndexOf('T');
    let key = '';
    for (let i = 0; i < unit.length; i++) {
      const content = i === title || i === unit.length - 1;
      const shape = content ? unit.charAt(i) : this.#shape(overview.text(first + i));
      if (shape === undefined) return undefined;
      key += `${shape}\n`;
    }
    return key;
  }

  #shape(line: string): string | undefined {
    const text = line.trim();
    if (text.length > LONGEST) return undefined;
    if (this.#shapes.has(text)) return this.#shapes.get(text);
    if (this.#shapes.size >= MOST_SHAPES) this.#shapes.clear();
    const shape = countNames(text) > 1 ? 'N' : shapeOf(text);
    this.#shapes.set(text, shape);
    return shape;
  }
}

/** Letters of a unit as the labeller read it; undefined where it was unsure, or saw another title or abstract. */
function rolesOf(unit: string, first: number, reading: Reading): string | undefined {
  const title = unit.lastIndexOf('T');
  let roles = '';
  for (let i = 0; i < unit.length; i++) {
    const read = reading(first + i);
    if (read === undefined || read.confidence < SURE) return undefined;
    const content = i === title || i === unit.length - 1;
    if (content ? read.role !== unit.charAt(i) : read.role !== 'M' && read.role !== 'B') return undefined;
    roles += content ? read.role : read.role.toLowerCase();
  }
  return roles;
}
