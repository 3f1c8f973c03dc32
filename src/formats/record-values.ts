import type { RecordValue } from './record.js';

const NOTHING: readonly RecordValue[] = [];

/** The values of a record by their names. */
export class RecordValues {
  readonly all: readonly RecordValue[];
  readonly #byName: ReadonlyMap<string, readonly RecordValue[]>;

  constructor(values: readonly RecordValue[]) {
    const byName = new Map<string, RecordValue[]>();
    for (const value of values) {
      const known = byName.get(value.name);
      if (known === undefined) byName.set(value.name, [value]);
      else known.push(value);
    }
    this.all = values;
    this.#byName = byName;
  }

  /** The values of the names, in the order of the names. */
  of(names: readonly string[]): readonly RecordValue[] {
    if (names.length === 1) return this.#byName.get(names[0] as string) ?? [];
    let found: readonly RecordValue[] = NOTHING;
    for (const name of names) {
      const values = this.#byName.get(name);
      if (values !== undefined) found = found === NOTHING ? values : [...found, ...values];
    }
    return found;
  }

  /** The text of the first value of a name; empty where there is none. */
  text(name: string): string {
    return this.#byName.get(name)?.[0]?.text ?? '';
  }
}
