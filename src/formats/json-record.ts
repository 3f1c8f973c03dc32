import type { Range } from '../paper/range.js';
import { type Member, membersOf } from './json-members.js';
import type { Fault, Item, RecordValue, SourceRecord } from './record.js';

/** The record that a stretch of text holds as one object of JSON, or what is wrong with it. */
export function jsonRecord(text: string, { start, end }: Range, fault: string): Item {
  const printed = text.slice(start, end);
  const object = parsed(printed.replace(/,\s*$/, ''));
  if (object === undefined) return { code: 'bad-record', message: fault, start, end } satisfies Fault;
  return recordOf(object, membersOf(printed, printed.indexOf('{')), { start, end });
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\s*\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A record of an object's members; the braces and commas around them are marks. */
function recordOf(
  object: Readonly<Record<string, unknown>>,
  members: readonly Member[],
  line: { readonly start: number; readonly end: number },
): SourceRecord {
  let done = line.start;
  const marks = [];
  const values: RecordValue[] = [];
  for (const { name, start, end } of members) {
    marks.push({ start: done, end: line.start + start });
    done = line.start + end;
    values.push(memberValue(name, object[name], { start: line.start + start, end: done }));
  }
  marks.push({ start: done, end: line.end });
  return { values, marks };
}

function memberValue(
  name: string,
  value: unknown,
  range: { readonly start: number; readonly end: number },
): RecordValue {
  const ranges = [range];
  if (typeof value === 'string') return { name, text: value, ranges };
  if (typeof value === 'number') return { name, text: String(value), data: value, ranges };
  const isNothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return isNothing ? { name, text: '', ranges } : { name, text: '', data: value, ranges };
}
