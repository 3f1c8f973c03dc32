import { type Link, type Paper, parseListing } from '../../src/index.js';

/** What is read of a text, as a block to show: the fields of every paper, then what was no part of one. */
export function papersOf(text: string): string {
  const { papers, diagnostics } = parseListing(`${text}\n`);
  const remarks = diagnostics.map(({ severity, message }) => `# ${severity}: ${message}`);
  return ['```yaml', ...papers.flatMap(shownPaper), ...remarks, '```'].join('\n');
}

function shownPaper({ id, links, ...fields }: Paper): string[] {
  const named = Object.entries(fields).filter(([, value]) => value !== '');
  return [
    `- id: ${id}`,
    ...named.map(([name, value]) => `  ${name}: ${shownValue(value)}`),
    ...links.map((link) => `  ${shownLink(link)}`),
  ];
}

function shownValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join('; ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function shownLink({ kind, text, url }: Link): string {
  return `link: ${kind} ${url}${url.endsWith(text) ? '' : ` (${text})`}`;
}
