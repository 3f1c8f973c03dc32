import { existsSync } from 'node:fs';
import { parse } from '@retorquere/bibtex-parser';
import type { Case } from '../zotero.js';
import { type BibtexFields, expectedOf } from './bibtex-fields.js';
import { filesBelow, textOf } from './files.js';

/** Files of github.com/JabRef/jabref beside which the BibTeX stands that JabRef makes of them. */
export function jabrefCases(folder: string, pattern: RegExp): Case[] {
  return filesBelow(folder, pattern).flatMap((path) => {
    const base = path.replace(/\.[a-z]+$/, '');
    const bib = [`${base}.bib`, base.replace(/Test(\d)$/, 'TestBib$1.bib')].find(existsSync);
    if (bib === undefined) return [];
    const entries = parse(textOf(bib), { sentenceCase: false, caseProtection: false }).entries;
    const records = entries.map(({ fields }) => expectedOf(fields as unknown as BibtexFields));
    return [{ input: textOf(path), records: records.filter(({ title }) => title) }];
  });
}
