import { basename, join } from 'node:path';
import type { Case, Expected } from '../zotero.js';
import { filesBelow, textOf } from './files.js';

interface Ingested {
  readonly title?: { readonly textEnglish?: string; readonly textNative?: string };
  readonly subtitle?: { readonly textEnglish?: string };
  readonly abstract?: { readonly textEnglish?: string };
  readonly authors?: readonly { readonly name?: { readonly surname?: string; readonly collab?: string } }[];
  readonly publication?: { readonly pubYear?: string };
  readonly persistentIDs?: readonly { readonly DOI?: string }[];
}

/** The files of github.com/adsabs/ADSIngestParser whose names begin so, with its expected output; those of one record. */
export function ingestCases(folder: string, kind: string): Case[] {
  const stubs = join(folder, 'tests', 'stubdata');
  return filesBelow(join(stubs, 'output'), new RegExp(`^${kind}_.*\\.json$`)).flatMap((path) => {
    const [input] = filesBelow(
      join(stubs, 'input'),
      new RegExp(`^${basename(path, '.json').replace(/[+]/g, '\\+')}\\.xml$`),
    );
    if (input === undefined) return [];
    const record = expectedOf(JSON.parse(textOf(path)) as Ingested);
    return record.title === '' ? [] : [{ input: textOf(input), records: [record] }];
  });
}

function expectedOf({ title, subtitle, abstract, authors = [], publication, persistentIDs = [] }: Ingested): Expected {
  const printed = title?.textEnglish ?? title?.textNative ?? '';
  const doi = persistentIDs.find(({ DOI }) => DOI)?.DOI;
  return {
    title: subtitle?.textEnglish ? `${printed}: ${subtitle.textEnglish}` : printed,
    authors: authors.map(({ name }) => name?.surname ?? name?.collab ?? ''),
    ...(publication?.pubYear && { year: publication.pubYear }),
    ...(doi && { doi }),
    ...(abstract?.textEnglish && { abstract: abstract.textEnglish }),
  };
}
