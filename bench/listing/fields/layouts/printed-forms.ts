import type { Fragments } from './fragments.js';
import type { Layout } from './layout.js';
import type { Choice } from './random.js';
import { CONFERENCES } from './words.js';

/** A year by chance, late ones more often. */
export const yearBy = (choice: Choice): number => 1990 + Math.floor(Math.sqrt(choice.next()) * 37);

/** A conference or a journal in the form of a layout. */
export function venueName({ venueForm }: Pick<Layout, 'venueForm'>, { choice, pool }: Fragments, year: number): string {
  const conference = choice.of(CONFERENCES);
  const journal = choice.of(pool.journals);
  switch (venueForm) {
    case 'C Y':
      return `${conference} ${year}`;
    case "C'y":
      return `${conference}'${String(year).slice(2)}`;
    case 'C':
      return conference;
    case 'CY':
      return `${conference}${year}`;
    case 'C-Y':
      return `${conference}-${year}`;
    case 'J':
      return journal;
    case 'J, Y':
      return `${journal}, ${year}`;
    case 'J Y':
      return `${journal} ${year}`;
  }
}

/** The marks around a title. */
export function titleMarks(
  { title, marker }: Pick<Layout, 'title' | 'marker'>,
  address: string,
): readonly [string, string] {
  if (marker.startsWith('<'))
    switch (title) {
      case 'plain':
        return ['', ''];
      case 'bold':
        return ['<b>', '</b>'];
      case 'quoted':
      case 'curly':
        return ['<strong>', '</strong>'];
      case 'bold link':
      case 'link bold':
        return [`<b><a href="${address}">`, '</a></b>'];
      case 'italic':
        return ['<span class="title">', '</span>'];
      default:
        return [`<a href="${address}">`, '</a>'];
    }
  switch (title) {
    case 'plain':
      return ['', ''];
    case 'bold':
      return ['**', '**'];
    case 'link':
      return ['[', `](${address})`];
    case 'bold link':
      return ['**[', `](${address})**`];
    case 'link bold':
      return ['[**', `**](${address})`];
    case 'quoted':
      return ['"', '"'];
    case 'curly':
      return ['“', '”'];
    case 'italic':
      return ['*', '*'];
    case 'underscore':
      return ['_', '_'];
    case 'code':
      return ['`', '`'];
    case 'org link':
      return [`[[${address.startsWith('http') ? address : 'https://example.org/x'}][`, ']]'];
    case 'rst link':
      return ['`', ` <${address.startsWith('http') ? address : 'https://example.org/x'}>\`_`];
  }
}
