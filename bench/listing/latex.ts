// LaTeX to plain text against peers: npx tsx bench/listing/latex.ts --data DIR
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { plainText } from '../../src/paper/markup/plain-text.js';
import { readPapers } from './papers.js';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');
const require = createRequire(new URL('../package.json', import.meta.url));

// unified-latex throws from a callback where a command lacks its argument.
process.on('uncaughtException', () => undefined);

type Convert = (latex: string) => string;
const CONVERTERS: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['paperkin', plainText],
  ['latex-to-unicode', latexToUnicode()],
  ['unified-latex', await unifiedLatex()],
  ['latex-utensils', latexUtensils()],
  ['@retorquere/bibtex-parser', await retorquere()],
]);

function latexToUnicode(): Convert {
  const loaded = require('latex-to-unicode') as Convert | { default: Convert };
  return typeof loaded === 'function' ? loaded : loaded.default;
}

/** Text of the HTML that unified-latex makes. */
async function unifiedLatex(): Promise<Convert> {
  const parse = (await import(require.resolve('@unified-latex/unified-latex-util-parse'))) as {
    parse(latex: string): unknown;
  };
  const hast = (await import(require.resolve('@unified-latex/unified-latex-to-hast'))) as {
    convertToHtml(tree: unknown): string;
  };
  return (latex) => hast.convertToHtml(parse.parse(latex)).replace(/<[^>]*>/g, '');
}

/** latex-utensils parses and leaves the rest to others: this is the text in its tree, commands of a mark as the mark. */
function latexUtensils(): Convert {
  interface Node {
    readonly kind: string;
    readonly name?: string;
    readonly content?: string | readonly Node[];
    readonly args?: readonly Node[];
    readonly arg?: Node;
  }
  const { latexParser } = require('latex-utensils') as { latexParser: { parse(latex: string): Node } };
  const textOf = (node: Node): string => {
    if (typeof node.content === 'string') return node.content;
    if (/space|break|activeCharacter/.test(node.kind)) return ' ';
    const inside = [...(node.content ?? []), ...(node.args ?? []), ...(node.arg ? [node.arg] : [])]
      .map(textOf)
      .join('');
    return node.kind === 'command' && /^[^a-zA-Z"'`^~=]$/.test(node.name ?? '') ? `${node.name}${inside}` : inside;
  };
  return (latex) => textOf(latexParser.parse(latex));
}

/** A title as the BibTeX reader of Zotero's Better BibTeX gives it, without its tags. */
async function retorquere(): Promise<Convert> {
  // Its CommonJS build cannot be required: the package says that its files are modules.
  const entry = new URL('../node_modules/@retorquere/bibtex-parser/dist/esm/index.js', import.meta.url);
  const { parse } = (await import(entry.href)) as {
    parse(
      bibtex: string,
      options: { readonly sentenceCase: boolean; readonly english: boolean },
    ): { readonly entries: readonly { readonly fields: { readonly title?: string } }[] };
  };
  return (latex) => {
    const { entries } = parse(`@misc{k, title = {${latex}}}`, { sentenceCase: false, english: false });
    return (entries[0]?.fields.title ?? '').replace(/<\/?(?:i|b|em|strong|sub|sup|span|script)[^>]*>/g, '');
  };
}

const fixtures = ['plain-text-cases.json', 'plain-text-more-cases.json'].map(
  (file) => JSON.parse(readFileSync(new URL(`../../test/text/${file}`, import.meta.url), 'utf8')) as [string, string][],
);
const abstracts = readPapers(values.data)
  .test.map(({ abstract }) => abstract)
  .filter((abstract) => /[\\$]/.test(abstract));
console.log(`${fixtures.map((cases) => cases.length).join(' + ')} fixtures, ${abstracts.length} abstracts with LaTeX`);
for (const [name, convert] of CONVERTERS) {
  const safely: Convert = (latex) => {
    try {
      return convert(latex);
    } catch {
      return '';
    }
  };
  const right = fixtures.map((cases) => cases.filter(([latex, text]) => safely(latex).trim() === text).length);
  const sample = name === 'paperkin' ? abstracts : abstracts.slice(0, 100);
  const start = process.cpuUsage();
  let characters = 0;
  for (const abstract of sample) {
    characters += abstract.length;
    safely(abstract);
  }
  const { user, system } = process.cpuUsage(start);
  const rate = characters / (user + system);
  console.log(name.padEnd(28), right.join(' + ').padStart(10), `${rate.toFixed(2).padStart(8)} MB/s`);
}
