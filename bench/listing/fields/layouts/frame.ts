import type { Fragments } from './fragments.js';
import type { ListingWriter } from './listing-writer.js';
import { otherThings } from './other-things.js';
import { HEADINGS, NOTES, TAIL_HEADINGS } from './words.js';

/** What stands above the papers of a page: its heading, some sentences, a table of contents. */
export function writeBeginning(fragments: Fragments, out: ListingWriter): void {
  const { choice } = fragments;
  const put = (text: string): void => out.put(text);
  put(`# ${choice.of(['Awesome ', 'Paper list: ', 'Reading list on ', ''])}${choice.of(HEADINGS)}`);
  put(choice.chance(0.3) ? ' [![Awesome](https://img.shields.io/badge/a.svg)](https://awesome.re)\n\n' : '\n\n');
  for (let i = choice.whole(0, 4); i > 0; i--)
    put(
      `${choice.chance(0.3) ? '> ' : ''}${choice.of(NOTES)}${choice.chance(0.3) ? ` See [the site](${fragments.siteAddress()}).` : ''}\n${choice.chance(0.5) ? '\n' : ''}`,
    );
  if (!choice.chance(0.4)) return;
  put('\n');
  for (let i = choice.whole(3, 8); i > 0; i--) {
    const heading = choice.of(HEADINGS);
    put(`${choice.chance(0.5) ? '- ' : '  * '}[${heading}](#${heading.toLowerCase().replace(/ /g, '-')})\n`);
  }
  put('\n');
}

/** What stands below them: things that are no papers, and what is said of the page. */
export function writeEnd(fragments: Fragments, out: ListingWriter): void {
  const { choice } = fragments;
  if (choice.chance(0.3)) writeTail(fragments, out);
  if (choice.chance(0.3))
    out.put(
      `\n## ${choice.of(['License', 'Acknowledgement', 'Citation', 'Contact', 'Contributing'])}\n\n${choice.of(NOTES)}\n${choice.of(NOTES)}\n`,
    );
}

/** A section of things that are no papers. */
export function writeTail(fragments: Fragments, out: ListingWriter): void {
  const { choice } = fragments;
  const put = (text: string): void => out.put(text);
  put(`\n## ${choice.of(TAIL_HEADINGS)}\n\n`);
  const marker = choice.of(['- ', '* ', '1. ']);
  const other = otherThings(fragments);
  const things = [
    () => `[${fragments.nickname()}](${fragments.codeAddress()})`,
    () => `[${fragments.phrase()}](${fragments.siteAddress()})`,
    () => `[${fragments.nickname()}](${fragments.codeAddress()}) - ${fragments.sentence().slice(0, 90)}`,
    () => `[${fragments.institutions()}](${fragments.siteAddress()}): ${fragments.phrase()}`,
    () => `**${fragments.nickname()}**: ${fragments.phrase()} [[link](${fragments.siteAddress()})]`,
    () => fragments.sentence(),
  ];
  const line = choice.chance(0.5) ? other : () => choice.of(things)();
  for (let i = choice.whole(3, 11); i > 0; i--) put(`${marker}${line()}\n`);
}
