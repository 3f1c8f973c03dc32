import type { FieldName } from '../paper/paper.js';
import { hull } from '../paper/range.js';
import type { Block, BlockReader, BlockReading } from '../paper/reader/block-reader.js';
import type { Span } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import { EntryBuilder } from '../paper/reader/entry-builder.js';
import { Placer } from '../paper/reader/placer.js';
import { Registry } from '../paper/reader/registry.js';
import type { FieldReading, FieldTable } from './field-readers.js';
import type { Item, RecordSource, RecordValue, SourceRecord } from './record.js';
import { RecordValues } from './record-values.js';

/** Reads what programs write: records cut by a source, their values taken over by a table of fields. */
export class FormatReader implements BlockReader {
  readonly #source: RecordSource;
  readonly #fields: readonly (readonly [FieldName, FieldReaderOf])[];
  readonly #registry = new Registry();
  /** Columns of a table of which it was said that they are not read. */
  readonly #told = new Set<string>();

  constructor(source: RecordSource, fields: FieldTable) {
    this.#source = source;
    this.#fields = Object.entries(fields) as unknown as readonly (readonly [FieldName, FieldReaderOf])[];
  }

  read(block: Block): BlockReading {
    const placer = new Placer(block);
    const { items, consumed } = this.#source.read(block);
    const entries = items.flatMap((item) => this.#entry(item, placer) ?? []);
    return { entries, consumed };
  }

  #entry(item: Item, placer: Placer): Entry | undefined {
    const builder = new EntryBuilder();
    if ('code' in item) {
      const span = placer.visible(item);
      if (span === undefined) return undefined;
      builder.say(item.code, item.message, span);
      return builder.noise();
    }
    // A row of blanks is no entry.
    if (isFurniture(item) && item.marks.every((range) => placer.visible(range) === undefined)) return undefined;
    return this.#record(item, builder, placer);
  }

  #record(record: SourceRecord, builder: EntryBuilder, placer: Placer): Entry {
    const readings = this.#readings(new RecordValues(record.values), builder);
    if (builder.get('title') === undefined && builder.get('abstract') === undefined && !isFurniture(record))
      return badRecord(record, builder, placer);
    for (const range of record.marks) each(placer.visible(range), (span) => builder.mark(span));
    for (const { code, message, ...range } of record.faults ?? [])
      each(placer.visible(range), (span) => builder.say(code, message, span));
    for (const value of record.values) {
      const fields = readings.get(value);
      for (const range of value.ranges)
        each(placer.visible(range), (span) => {
          if (fields !== undefined) builder.read(span, ...fields);
          else if (isEmpty(value) || this.#told.has(value.name)) builder.mark(span);
          else builder.unreadValue(value.printed ?? value.name, span);
        });
      if (this.#source.isTable && fields === undefined && !isEmpty(value)) this.#told.add(value.name);
    }
    return isFurniture(record) ? builder.noise() : builder.paper(this.#registry);
  }

  /** Sets the fields; gives for each value what it was read as. */
  #readings(values: RecordValues, builder: EntryBuilder): ReadonlyMap<RecordValue, readonly FieldName[]> {
    const readings = new Map<RecordValue, FieldName[]>();
    for (const [field, read] of this.#fields) {
      const reading = read(values);
      if (reading === undefined || !builder.set(field, reading.value)) continue;
      for (const value of reading.from) readings.set(value, [...(readings.get(value) ?? []), field]);
    }
    return readings;
  }
}

/** Whether a record holds nothing that could be read: an abbreviation, a comment. */
const isFurniture = ({ values, faults = [] }: SourceRecord): boolean => values.length === 0 && faults.length === 0;

const isEmpty = ({ text, data }: RecordValue): boolean => text.trim() === '' && data === undefined;

function badRecord({ values, marks, faults = [] }: SourceRecord, builder: EntryBuilder, placer: Placer): Entry {
  const ranges = [...marks, ...faults, ...values.flatMap((value) => value.ranges)];
  const message = faults[0]?.message ?? 'the record has neither title nor abstract';
  each(placer.visible(hull(ranges)), (span) => builder.say('bad-record', message, span));
  return builder.noise();
}

// The table's type ties each reader to its field; within the loop over all fields that tie cannot be spelt.
type FieldReaderOf = (values: RecordValues) => FieldReading<never> | undefined;

function each(span: Span | undefined, act: (span: Span) => void): void {
  if (span !== undefined) act(span);
}
