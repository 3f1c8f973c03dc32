import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { cleanMarkup } from '../../src/report/clean.js';
import { type Digest, renderDigestMarkdown } from '../../src/report.js';
import { HOSTILE, hostileDigest } from './hostile.js';

// The most credulous reader: HTML passes, addresses become links, tables and strike-through are on.
const reader = markdownIt({ html: true, linkify: true });

/** Kinds of all tokens of a text, nested ones among them, with the text they show. */
function tokensOf(markdown: string): { type: string; content: string; href: string | null }[] {
  return reader
    .parse(markdown, {})
    .flatMap((token) => [token, ...(token.children ?? [])])
    .map((token) => ({ type: token.type, content: token.content, href: token.attrGet('href') as string | null }));
}

describe('renderDigestMarkdown', () => {
  it('says that there are no papers', () => {
    const empty: Digest = { title: 'Paper digest', size: 0, topics: [], trends: [], picks: [] };
    expect(renderDigestMarkdown(empty)).toBe('# Paper digest\n\nno papers\n');
  });

  it('shows everything from a paper as text', () => {
    const tokens = tokensOf(renderDigestMarkdown(hostileDigest()));
    const foreign = /^(html|code|fence|image|table|s_open|hr|blockquote|ordered_list)/;
    expect(tokens.filter(({ type }) => foreign.test(type))).toEqual([]);
    const shown = tokens
      .filter(({ type }) => type === 'text')
      .map(({ content }) => content)
      .join('');
    for (const text of HOSTILE) expect(shown).toContain(cleanMarkup(text));
  });

  it('links nothing but http and https addresses', () => {
    const links = tokensOf(renderDigestMarkdown(hostileDigest())).flatMap(({ href }) => (href === null ? [] : [href]));
    expect(links.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
  });

  it('links a title to the page of its paper', () => {
    const paper = { id: 'a', title: 'A [B] (C)', abstract: '', links: [], url: 'https://example.org/a(b)<c>' };
    const entry = { number: 1, paper, keywords: [], kin: [], isNew: true };
    const topics = [{ label: 'T', keywords: [], papers: [entry] }];
    const markdown = renderDigestMarkdown({ title: 'D', size: 1, topics, trends: [], picks: [] });
    const html = reader.render(markdown);
    expect(html).toContain('<a href="https://example.org/a(b)%3Cc%3E"><strong>A [B] (C)</strong></a> <em>new</em>');
  });
});
