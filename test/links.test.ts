import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import MarkdownIt from 'markdown-it';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

const pages = globSync(['*.md', '{docs,examples}/**/*.md'], { ignore: ['**/node_modules/**', 'docs/site/**'] }).sort();
const markdown = new MarkdownIt({ html: true });

/** A page without the settings that stand above it. */
const textOf = (page: string) => readFileSync(page, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');

/** Addresses of the links and pictures of a page. */
function addressesOf(page: string): string[] {
  const tokens = markdown.parse(textOf(page), {}).flatMap(({ children }) => children ?? []);
  const addresses = tokens.map((token) => token.attrGet('href') ?? token.attrGet('src'));
  return addresses.filter((address) => address !== null).map(String);
}

/** Anchors of the headings of a page, as GitHub and TypeDoc make them. */
function anchorsOf(page: string): Set<string> {
  const tokens = markdown.parse(textOf(page), {});
  const headings = tokens.filter((_, i) => tokens[i - 1]?.type === 'heading_open');
  return new Set(
    headings.map(({ children }) => {
      const text = (children ?? []).map(({ content }) => content).join('');
      return text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-');
    }),
  );
}

const isLocal = (address: string) => !/^[a-z]+:/.test(address);

/** What is wrong with an address of a page of this repository; undefined where it leads somewhere. */
function fault(page: string, address: string): string | undefined {
  const [path = '', anchor] = decodeURI(address).split('#');
  const target = path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(target)) return `${address}: there is no ${target}`;
  if (anchor === undefined || statSync(target).isDirectory()) return undefined;
  return anchorsOf(target).has(anchor) ? undefined : `${address}: ${target} has no heading #${anchor}`;
}

describe('the links of the documentation', () => {
  it.each(pages)('%s leads to pages and headings that are there', (page) => {
    const faults = addressesOf(page)
      .filter(isLocal)
      .map((address) => fault(page, address));
    expect(faults.filter((each) => each !== undefined)).toEqual([]);
  });

  it('are whole addresses in what npm shows, where a path would lead nowhere', () => {
    expect(addressesOf('README.md').filter(isLocal)).toEqual([]);
  });
});
