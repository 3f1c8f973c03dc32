import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cleanMarkup } from '../../src/report/clean.js';
import { type Digest, renderDigestHtml } from '../../src/report.js';
import { HOSTILE, hostileDigest } from './hostile.js';

type Element = DefaultTreeAdapterTypes.Element;

/** All elements of a page, in order. */
function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return elements;
}

function textOf(html: string): string {
  const visit = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(visit).join('') : '';
  };
  return visit(parse(html));
}

describe('renderDigestHtml', () => {
  it('makes no element or attribute of anything in a paper', () => {
    const elements = elementsOf(renderDigestHtml(hostileDigest()));
    const names = new Set(elements.map((element) => element.tagName));
    const known = ['html', 'head', 'meta', 'title', 'body', 'div', 'h1', 'h2', 'p', 'b', 'span', 'a'];
    expect([...names].filter((name) => !known.includes(name))).toEqual([]);
    const attributes = new Set(elements.flatMap((element) => element.attrs.map(({ name }) => name)));
    expect([...attributes].sort()).toEqual(['charset', 'content', 'lang', 'name', 'style']);
  });

  it('shows everything from a paper as text', () => {
    const shown = textOf(renderDigestHtml(hostileDigest()));
    for (const text of HOSTILE) expect(shown).toContain(cleanMarkup(text));
  });

  it('links a title to its page by http or https alone', () => {
    const page = (url: string): Digest => {
      const entry = {
        number: 1,
        paper: { id: 'a', title: 'A', abstract: '', links: [], url },
        keywords: [],
        kin: [],
        isNew: false,
      };
      return { title: 'D', size: 1, topics: [{ label: 'T', keywords: [], papers: [entry] }], trends: [], picks: [] };
    };
    const hrefs = (url: string): string[] =>
      elementsOf(renderDigestHtml(page(url))).flatMap((element) =>
        element.attrs.filter(({ name }) => name === 'href').map(({ value }) => value),
      );
    expect(hrefs('https://example.org/?a="b"&c')).toEqual(['https://example.org/?a=%22b%22&c']);
    expect(hrefs('javascript:alert(1)')).toEqual([]);
  });
});
