import type { Case, Expected } from '../zotero.js';
import { filesBelow, textOf } from './files.js';

const TAG = /^\uFEFF?([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

/** Files of RIS without expected output: what their tags say, each on one line, from `TY` to `ER`. */
export function risCases(folder: string): Case[] {
  return filesBelow(folder, /\.ris$/i).map((path) => {
    const input = textOf(path);
    return { input, records: recordsOf(input).filter(({ title }) => title) };
  });
}

function recordsOf(text: string): Expected[] {
  const records: Map<string, string[]>[] = [];
  let last: string[] | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, tag, value = ''] = TAG.exec(line) ?? [];
    if (tag === 'TY') records.push(new Map());
    if (tag === undefined) {
      if (last !== undefined && line.trim() !== '' && !/^\d+\.$/.test(line.trim()))
        last[last.length - 1] += ` ${line.trim()}`;
      continue;
    }
    last = records.at(-1)?.get(tag) ?? [];
    last.push(value.trim());
    records.at(-1)?.set(tag, last);
  }
  return records.map((record) => {
    const one = (...tags: string[]): string =>
      tags.flatMap((tag) => record.get(tag) ?? []).find((value) => value !== '') ?? '';
    const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/.exec(one('PY', 'Y1', 'DA'))?.[0];
    const doi = /10\.\d{4,9}\/\S+/.exec(one('DO'))?.[0];
    return {
      title: one('TI', 'T1', 'CT', 'BT'),
      authors: [...(record.get('AU') ?? []), ...(record.get('A1') ?? [])]
        .filter(Boolean)
        .map((name) => name.split(',')[0]?.trim() ?? ''),
      ...(year !== undefined && { year }),
      ...(doi !== undefined && { doi }),
      ...(one('AB', 'N2') !== '' && { abstract: one('AB', 'N2') }),
    };
  });
}
