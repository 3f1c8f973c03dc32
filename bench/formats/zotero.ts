import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a test case expects of a record. */
export interface Expected {
  readonly title: string;
  /** Family names, or whole names where they have no parts. */
  readonly authors: readonly string[];
  readonly year?: string;
  readonly doi?: string;
  readonly abstract?: string;
}

/** A file of a test suite, and its records as another program reads them. */
export interface Case {
  readonly input: string;
  readonly records: readonly Expected[];
}

interface ZoteroItem {
  readonly title?: string;
  readonly creators?: readonly { readonly lastName?: string; readonly name?: string; readonly creatorType?: string }[];
  readonly date?: string;
  readonly DOI?: string;
  readonly abstractNote?: string;
}

/** The test cases of imports that stand at the end of a translator of Zotero. */
export function zoteroCases(folder: string, translator: string): Case[] {
  const source = readFileSync(join(folder, `${translator}.js`), 'utf8');
  const list = /\/\*\* BEGIN TEST CASES \*\*\/\s*var testCases = ([\s\S]*?)\s*\/\*\* END TEST CASES \*\*\//.exec(
    source,
  )?.[1];
  const cases = JSON.parse(list ?? '[]') as { type: string; input?: string; items?: ZoteroItem[] }[];
  return cases.flatMap(({ type, input, items }) =>
    type === 'import' && typeof input === 'string' && Array.isArray(items)
      ? [{ input, records: items.filter(({ title }) => title).map(expected) }]
      : [],
  );
}

function expected({ title = '', creators = [], date, DOI, abstractNote }: ZoteroItem): Expected {
  const isAuthor = ({ creatorType = '' }) => !/editor|translator|reviewed|contributor|series/i.test(creatorType);
  const year = date === undefined ? undefined : /(?<!\d)1[4-9]\d\d|20\d\d/.exec(date)?.[0];
  return {
    title,
    authors: creators.filter(isAuthor).map(({ lastName, name }) => lastName ?? name ?? ''),
    ...(year !== undefined && { year }),
    ...(DOI && { doi: DOI }),
    ...(abstractNote && { abstract: abstractNote }),
  };
}
