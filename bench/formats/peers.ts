import type { Reader } from './score.js';
import type { Expected } from './zotero.js';

interface CslItem {
  readonly title?: string;
  readonly author?: readonly {
    readonly family?: string;
    readonly literal?: string;
    readonly 'non-dropping-particle'?: string;
  }[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly (number | string)[])[]; readonly raw?: string };
  readonly DOI?: string;
  readonly abstract?: string;
}

const fromCsl = ({ title = '', author = [], issued, DOI, abstract }: CslItem): Expected => {
  const year = issued?.['date-parts']?.[0]?.[0] ?? /\d{4}/.exec(issued?.raw ?? '')?.[0];
  const names = author.map((name) =>
    [name['non-dropping-particle'], name.family ?? name.literal].filter(Boolean).join(' '),
  );
  return {
    title,
    authors: names,
    ...(year && { year: String(year) }),
    ...(DOI && { doi: DOI }),
    ...(abstract && { abstract }),
  };
};

/** The text of a value with marks, as biblatex-csl-converter gives it. */
const richText = (value: unknown): string =>
  Array.isArray(value) ? value.map((part: { text?: string }) => part.text ?? '').join('') : String(value ?? '');

/** The readers of other packages by the format that they read. */
export async function peersOf(format: string): Promise<Map<string, Reader>> {
  const peers = new Map<string, Reader>();
  if (format === 'bibtex' || format === 'ris') {
    const { Cite } = await import('@citation-js/core');
    await import('@citation-js/plugin-bibtex');
    await import('@citation-js/plugin-ris');
    const forceType = format === 'bibtex' ? '@bibtex/text' : '@ris/file';
    peers.set('@citation-js/core', (input) => new Cite(input, { forceType }).data.map(fromCsl));
  }
  if (format === 'bibtex') {
    const { parse } = await import('@retorquere/bibtex-parser');
    interface Entry {
      readonly fields: Readonly<Record<string, never>>;
    }
    peers.set('@retorquere/bibtex-parser', (input) =>
      (parse(input, { sentenceCase: false, caseProtection: false }).entries as unknown as Entry[]).map(
        ({ fields }) => ({
          title: String(fields.title ?? ''),
          authors: ((fields.author ?? []) as { lastName?: string; name?: string; prefix?: string }[]).map(
            ({ prefix, lastName, name }) => [prefix, lastName ?? name].filter(Boolean).join(' '),
          ),
          year: /\d{4}/.exec(String(fields.date ?? fields.year ?? ''))?.[0] ?? '',
          doi: String(fields.doi ?? ''),
          abstract: String(fields.abstract ?? ''),
        }),
      ),
    );
  }
  if (format === 'bibtex') {
    const { BibLatexParser } = await import('biblatex-csl-converter');
    peers.set('biblatex-csl-converter', (input) => {
      const { entries } = new BibLatexParser(input, { processUnexpected: true, processUnknown: true }).parse();
      return Object.values(entries).map(({ fields }) => ({
        title: richText(fields.title),
        authors: ((fields.author ?? []) as { family?: unknown; literal?: unknown; prefix?: unknown }[]).map(
          ({ prefix, family, literal }) => [richText(prefix), richText(family ?? literal)].filter(Boolean).join(' '),
        ),
        year: /\d{4}/.exec(String(fields.date ?? ''))?.[0] ?? '',
        doi: String(fields.doi ?? ''),
        abstract: richText(fields.abstract),
      }));
    });
  }
  if (format === 'ris') {
    const { read: parse } = await import('@customcommander/ris');
    type Record_ = Readonly<Record<string, string | readonly string[]>>;
    const one = (value: string | readonly string[] | undefined): string =>
      typeof value === 'string' ? value : (value?.[0] ?? '');
    peers.set('@customcommander/ris', (input) =>
      (parse(input) as Record_[]).map((record) => ({
        title: one(record.TI ?? record.T1),
        authors: [record.AU ?? record.A1 ?? []].flat().map((name) => String(name).split(',')[0] as string),
        year: /\d{4}/.exec(one(record.PY ?? record.Y1 ?? record.DA))?.[0] ?? '',
        doi: one(record.DO),
        abstract: one(record.AB ?? record.N2),
      })),
    );
  }
  return peers;
}
