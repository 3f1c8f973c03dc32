import papaparse from 'papaparse';
import type { Case } from '../zotero.js';
import { filesBelow, textOf } from './files.js';

/** Tables without expected output: title, abstract, year and DOI as another package reads their rows. */
export function tableCases(folder: string): Case[] {
  return filesBelow(folder, /\.(?:csv|tsv)$/i).map((path) => {
    const input = textOf(path);
    const { data } = papaparse.parse<Record<string, string>>(input, { header: true, skipEmptyLines: true });
    const records = data.map((row) => {
      const cells = new Map(Object.entries(row).map(([name, cell]) => [name.trim().toLowerCase(), cell]));
      const year = /\d{4}/.exec(cells.get('publication_year') ?? cells.get('year') ?? '')?.[0];
      const abstract = cells.get('abstract')?.trim();
      return {
        title: cells.get('title')?.trim() ?? '',
        authors: [],
        ...(year !== undefined && { year }),
        ...(cells.get('doi') && { doi: cells.get('doi') as string }),
        ...(abstract && { abstract }),
      };
    });
    return { input, records: records.filter(({ title }) => title) };
  });
}
