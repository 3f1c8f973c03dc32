import type { Expected } from '../zotero.js';

/** The fields of an entry as @retorquere/bibtex-parser gives them. */
export interface BibtexFields {
  readonly title?: string;
  readonly subtitle?: string;
  readonly author?: readonly { readonly lastName?: string; readonly name?: string; readonly prefix?: string }[];
  readonly date?: string;
  readonly year?: string;
  readonly doi?: string;
  readonly abstract?: string;
}

/** What is expected of an entry. */
export function expectedOf({ title = '', subtitle, author = [], date, year, doi, abstract }: BibtexFields): Expected {
  const printed = /\d{4}/.exec(String(date ?? year ?? ''))?.[0];
  const names = Array.isArray(author) ? author : [];
  return {
    title: subtitle ? `${title}: ${subtitle}` : title,
    authors: names.map(({ prefix, lastName, name }) => [prefix, lastName ?? name].filter(Boolean).join(' ')),
    ...(printed !== undefined && { year: printed }),
    ...(doi && { doi }),
    ...(abstract && { abstract }),
  };
}
