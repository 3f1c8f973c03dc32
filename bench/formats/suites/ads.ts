import { parse } from '@retorquere/bibtex-parser';
import type { Case } from '../zotero.js';
import { type BibtexFields, expectedOf } from './bibtex-fields.js';
import { filesBelow, textOf } from './files.js';

/** The exports of github.com/adsabs/export_service in a format, with those in BibTeX of the same records. */
export function adsCases(folder: string, format: string): Case[] {
  const [fielded] = filesBelow(folder, /fieldedTest\.py$/);
  const [bibtex] = filesBelow(folder, /bibTexTest\.py$/);
  if (fielded === undefined || bibtex === undefined) return [];
  const input = exportOf(textOf(fielded), `data_${format}`);
  const records = parse(exportOf(textOf(bibtex), 'data'), { sentenceCase: false, caseProtection: false }).entries;
  return [{ input, records: records.map(({ fields }) => expectedOf(fields as unknown as BibtexFields)) }];
}

/** The string that a variable of a program in Python has as its export. */
function exportOf(program: string, variable: string): string {
  const line = program.split('\n').find((each) => new RegExp(`^${variable} ?=`).test(each)) ?? '';
  const literal = /'export': u?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/.exec(line);
  return (literal?.[1] ?? literal?.[2] ?? '').replace(/\\(u[\da-f]{4}|.)/g, (_all, code: string) =>
    code === 'n' ? '\n' : code.length > 1 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : code,
  );
}
