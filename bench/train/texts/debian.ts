import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The packages whose texts are read, beside those of every Debian system. */
export const PACKAGES =
  'anarchism aptitude-doc-en debian-faq debian-handbook debian-reference-en developers-reference dict-devil dict-foldoc dict-gcide dict-jargon fortunes gnucash-docs python3-doc';

/** Most characters of one text: about those of a long abstract. */
const MOST_CHARACTERS = 1500;
const FEWEST_CHARACTERS = 200;
/** Most texts of a kind. */
const MOST_TEXTS = 1500;

/** Texts of Debian that are no papers, by kind; the same packages give the same texts. */
export function debianTexts(share: string): Map<string, string[]> {
  const doc = (...parts: string[]): string => join(share, 'doc', ...parts);
  const kinds: [string, () => string[]][] = [
    ['licences', () => [...paragraphs(join(share, 'common-licenses')), ...named(doc(), /^copyright$/).flatMap(split)]],
    ['manual pages', () => manual(join(share, 'man'))],
    ['manuals of programs', () => [doc('aptitude', 'html', 'en'), doc('gnucash-docs')].flatMap(pages)],
    [
      'manuals of Debian',
      () => [doc('debian-handbook', 'html', 'en-US'), join(share, 'debian-reference')].flatMap(pages),
    ],
    ['programming manuals', () => pages(doc('python3.11', 'html'))],
    [
      'dictionaries',
      () => ['foldoc', 'gcide', 'jargon', 'devil'].flatMap((name) => entries(join(share, 'dictd', `${name}.dict.dz`))),
    ],
    ['descriptions of packages', descriptions],
    ['changelogs', () => named(doc(), /^changelog\.Debian\.gz$/).flatMap(split)],
    ['readmes', () => named(doc(), /^README(\.Debian|\.md|\.txt)?(\.gz)?$/).flatMap(split)],
    ['essays', () => pages(doc('anarchism', 'html'))],
    ['quips', () => fortunes(join(share, 'games', 'fortunes'))],
  ];
  return new Map(kinds.map(([kind, read]) => [kind, chosen(kind, read())]));
}

function chosen(kind: string, texts: readonly string[]): string[] {
  const whole = texts
    .map((text) => text.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS))
    .filter((text) => text.length >= FEWEST_CHARACTERS);
  if (whole.length < 100) throw new Error(`only ${whole.length} texts are ${kind}: apt-get install ${PACKAGES}`);
  const step = Math.max(1, whole.length / MOST_TEXTS);
  return Array.from({ length: Math.min(MOST_TEXTS, whole.length) }, (_, i) => whole[Math.floor(i * step)]!);
}

/** Files below a folder, sorted. */
function files(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function named(folder: string, name: RegExp): string[] {
  return files(folder).filter((file) => name.test(file.slice(file.lastIndexOf('/') + 1)));
}

function read(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') || file.endsWith('.dz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Passages of a file: paragraphs put together until they are about as long as an abstract. */
function split(file: string): string[] {
  return passages(read(file).split(/\n\s*\n/));
}

function passages(parts: readonly string[]): string[] {
  const found: string[] = [];
  let passage = '';
  for (const part of parts) {
    passage += `${part}\n`;
    if (passage.length < 600) continue;
    found.push(passage);
    passage = '';
  }
  return passage === '' ? found : [...found, passage];
}

function paragraphs(folder: string): string[] {
  return files(folder).flatMap(split);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Passages of the paragraphs of English HTML pages. */
function pages(folder: string): string[] {
  const html = files(folder).filter(
    (file) => /\.html$/.test(file) && !/\/[a-z-]+-(de|it|ja|pt)\/|\.(?!en)[a-z]{2}\.html$/.test(file),
  );
  return html.flatMap((file) => {
    const found = read(file).match(/<(p|dd|li)\b[^>]*>[\s\S]*?<\/\1>/g) ?? [];
    return passages(
      found.map((part) => part.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? ' ')),
    );
  });
}

/** English manual pages without what roff takes for itself. */
function manual(folder: string): string[] {
  const sections = [1, 2, 3, 5, 7, 8].map((section) => join(folder, `man${section}`));
  return sections.flatMap(files).flatMap((file) => {
    const lines = read(file)
      .split('\n')
      .map((line) => (/^\.S[HS]/.test(line) ? '' : line))
      .filter((line) => !/^[.']/.test(line));
    return passages(
      lines
        .join('\n')
        .replace(/\\f.|\\[&|]|\\\(../g, '')
        .replace(/\\-/g, '-')
        .split(/\n\s*\n/),
    ).slice(0, 3);
  });
}

/** Entries of a dictionary: a headword at the left margin and what follows, indented. */
function entries(file: string): string[] {
  return existsSync(file) ? read(file).split(/\n(?=\S)/) : [];
}

/** What the packages of this system say of themselves. */
function descriptions(): string[] {
  const format = ['$', '{Description}\n\n'].join('');
  const text = execFileSync('dpkg-query', ['-W', '-f', format], { maxBuffer: 2 ** 28 }).toString('utf8');
  return text.split('\n\n');
}

function fortunes(folder: string): string[] {
  const plain = files(folder).filter((file) => !/\.(dat|u8)$/.test(file));
  return plain.flatMap((file) => read(file).split('\n%\n'));
}
