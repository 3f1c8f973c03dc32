import { commandTables } from './commands.js';
import { dialectTable } from './dialects.js';
import { optionTable } from './options.js';
import { papersOf } from './papers.js';

/** `<!-- fill: what is asked for -->`, what was filled in, `<!-- end -->` */
const FILLED = /(<!-- fill: (\w+) ?([^\n]*?) -->\n)[\s\S]*?(<!-- end -->)/g;
/** Blocks of text, the last of which is what was pasted. */
const PASTED = /^```text\n([\s\S]*?)\n```$/gm;

/**
 * A page of the documentation with its generated parts as they should be: tables of options from the declarations, of commands from the command line, of dialects from their notes,
 * and what is read of a pasted text from reading it.
 */
export function filledPage(markdown: string): string {
  return markdown.replace(FILLED, (_, opening: string, kind: string, asked: string, closing: string, place: number) => {
    return `${opening}${filling(kind, asked, markdown.slice(0, place)).trim()}\n${closing}`;
  });
}

function filling(kind: string, asked: string, before: string): string {
  if (kind === 'options') return optionTable(asked.split(' '));
  if (kind === 'commands') return commandTables();
  if (kind === 'dialects') return dialectTable();
  if (kind === 'papers') return papersOf([...before.matchAll(PASTED)].at(-1)?.[1] ?? '');
  throw new Error(`there is nothing to fill in for ${kind}`);
}
