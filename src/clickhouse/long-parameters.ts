import type { Parameters } from './client.js';

/** Servers take values of 128 KiB at most; a character may have three bytes, and quotes are escaped. */
const MOST_CHARACTERS = 20_000;

/** A statement and its values. */
export interface Bound {
  readonly query: string;
  readonly parameters: Record<string, unknown>;
}

/** The same statement with its long arrays cut into values that a server takes. */
export function withShortParameters(query: string, parameters: Parameters): Bound {
  let short = query;
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parameters)) {
    const parts = Array.isArray(value) ? cut(value) : [];
    if (parts.length < 2) values[name] = value;
    else {
      for (const [i, part] of parts.entries()) values[`${name}_${i}`] = part;
      const pieces = (type: string) => parts.map((_, i) => `{${name}_${i}:${type}}`).join(', ');
      short = short.replace(placeholder(name), (_, type: string) => `arrayConcat(${pieces(type)})`);
    }
  }
  return { query: short, parameters: values };
}

function placeholder(name: string): RegExp {
  return new RegExp(`\\{${name}:([A-Za-z0-9()]+)\\}`, 'g');
}

function cut(values: readonly unknown[]): unknown[][] {
  const parts: unknown[][] = [];
  let room = 0;
  for (const value of values) {
    const length = String(value).length + 3;
    if (length > room) {
      parts.push([]);
      room = Math.max(MOST_CHARACTERS, length);
    }
    parts.at(-1)!.push(value);
    room -= length;
  }
  return parts;
}
