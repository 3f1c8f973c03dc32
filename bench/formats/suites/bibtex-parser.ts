import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Case } from '../zotero.js';
import { type BibtexFields, expectedOf } from './bibtex-fields.js';
import { filesBelow, textOf } from './files.js';

/** The files of github.com/retorquere/bibtex-parser with what its own parser is held to read of them. */
export function bibtexParserCases(folder: string): Case[] {
  const snapshots = join(folder, 'test', 'snapshots', 'sentencecase=off^caseprotection=off', 'import');
  return filesBelow(join(folder, 'test', 'better-bibtex', 'import'), /\.bib$/).flatMap((path) => {
    const [snapshot] = filesBelow(snapshots, /\.yaml$/).filter((name) => basename(name) === `${basename(path)}.yaml`);
    if (snapshot === undefined) return [];
    const { entries = [] } = parse(textOf(snapshot)) as { entries?: { fields: BibtexFields }[] };
    return [
      { input: textOf(path), records: entries.map(({ fields }) => expectedOf(fields)).filter(({ title }) => title) },
    ];
  });
}
