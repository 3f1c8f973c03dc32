import type { Paper } from '../../paper/paper.js';
import { lineOf, printed } from './text.js';

/** Papers as a list in Markdown: title with its address, names, where it came out, and the abstract below. */
export const markdownText = (papers: Iterable<Paper>): string => Array.from(papers, itemOf).join('\n');

function itemOf(paper: Paper): string {
  const address = addressOf(paper);
  const title = escaped(lineOf(paper.title)) || 'Untitled';
  const head = address === undefined ? `**${title}**` : `**[${title}](<${address}>)**`;
  const facts = [paper.authors?.map((name) => escaped(lineOf(name))).join(', '), imprintOf(paper), paper.date];
  const lines = [`- ${head}`, ...facts.filter((fact) => fact !== undefined && fact !== '').map((fact) => `  ${fact}`)];
  if (paper.abstract !== '') lines.push('', `  ${escaped(lineOf(paper.abstract))}`);
  return `${lines.join('\n').replace(/\n(?= {2}\S)(?<!\n\n)/g, '  \n')}\n`;
}

function addressOf({ url, arxivId, doi }: Paper): string | undefined {
  const address = url ?? (arxivId && `https://arxiv.org/abs/${arxivId}`) ?? (doi && `https://doi.org/${doi}`);
  return address && printed(address).replace(/[<>\s\\]/g, (mark) => encodeURIComponent(mark));
}

/** `*Journal of Tide Pools* 8(2), 113-120` */
function imprintOf({ venue, volume, issue, pages }: Paper): string | undefined {
  if (venue === undefined) return undefined;
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  const place = [number, pages].filter((part) => part !== undefined && part !== '').join(', ');
  return `*${escaped(lineOf(venue))}*${place === '' ? '' : ` ${escaped(lineOf(place))}`}`;
}

/** Marks of Markdown and HTML as letters; a title may begin with those of a list or heading. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|$~]/g, '\\$&')
    .replace(/^(#|[-+](?=\s)|\d+(?=[.)]\s))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
    .replace(/&(?=#?\w+;)/g, '&amp;');
