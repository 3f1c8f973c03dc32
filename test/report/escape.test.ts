import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { jsonLine } from '../../src/cli/output.js';
import { cleanLines, cleanMarkup, cleanText } from '../../src/report/clean.js';
import { escapeMarkdown, markdownLink } from '../../src/report/escape-markdown.js';
import { jsonForHtml } from '../../src/report/html-json.js';
import {
  type Digest,
  renderDigestHtml,
  renderDigestMail,
  renderDigestMarkdown,
  renderDigestText,
} from '../../src/report.js';
import { HOSTILE } from './hostile.js';

// Properties of what leaves the library, asked of real readers of each format: whatever a paper says, the shape of the
// output is that of the same digest with harmless words, and the words are shown as they are.

/** Pieces that start something in Markdown, HTML, a mail or a terminal. */
const PIECES = [
  ...HOSTILE,
  ...'\\`*_{}[]()<>#+-.!|~$&@^=:;/"\'%\t\n\r'.split(''),
  ...['1. x', '12) y', '- z', '+ z', '* z', '===', '---', '***', '___', '```', '~~~', '    code', '> quote', '# head'],
  ...['&copy;', '&#x3c;', '&amp;lt;', '\\&copy;', '//host.example', 'www.host.example', 'https://host.example/a(b'],
  ...['[a]: /b', '[^1]', '[^1]: note', '| a | b |', '|---|---|', ':--', ': definition', '- [ ] task', '<!--', '-->'],
  ...['<b', '</div>', '<?php', '<![CDATA[', '\u001b[2J', '\u009b', '\u0000', '\u2028', '\u202e', '\u200b', '\ud800'],
  ...[
    '=?utf-8?Q?x?=',
    'Bcc: a@b.c',
    '\r\n\r\n',
    '\r\n.\r\n',
    '--paperkin',
    'From ',
    '=3D',
    'word',
    'ﬁ',
    '空間',
    '👩‍🔬',
  ],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
  .map((parts) => parts.join(''));
const query = fc.string({ unit: fc.constantFrom(...'\\&;copy`<>()[]*_"\' %?#=/'), maxLength: 20 });

/** A digest that says a text wherever a listing can say something. Words before and behind it would be no test. */
function digestOf(text: string, url?: string): Digest {
  const reference = { id: 'id', title: text, number: 1 };
  const kin = [{ ...reference, score: 0.5, words: [text, 'words'] }];
  const paper = {
    id: 'id',
    title: text,
    abstract: text,
    links: [],
    authors: [text],
    venue: text,
    ...(url !== undefined && { url }),
  };
  const entry = { number: 1, paper, keywords: [text, 'words'], kin, isNew: true };
  return {
    title: text,
    size: 1,
    topics: [{ label: text, keywords: ['zz keywords'], papers: [entry] }],
    fresh: [reference],
    trends: [{ phrase: text, count: 2, before: 1 }],
    picks: [{ ...reference, score: 0.5, words: [text], because: [reference] }],
  };
}

/** Whether something of the text is left to be shown; without, parts of a digest may be missing. */
const shows = (text: string): boolean => cleanMarkup(text) !== '' && !cleanText(text).toLowerCase().includes('zz');

// GitHub's reading: HTML passes, addresses with a scheme or www. become links, tables and strike-through are on.
const reader = markdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false });
const tokensOf = (markdown: string) =>
  reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
const typesOf = (markdown: string) => {
  const types = tokensOf(markdown).map(({ type, markup }) => `${type} ${type === 'text' ? '' : markup}`);
  // Text next to text is one text.
  return types.filter((type, i) => type !== 'text ' || types[i - 1] !== 'text ');
};
const textOf = (markdown: string) =>
  tokensOf(markdown)
    .filter(({ type }) => type === 'text')
    .map(({ content }) => content.replaceAll('www.\u200b', 'www.'))
    .join('');

describe('Markdown', () => {
  const harmless = typesOf(renderDigestMarkdown(digestOf('word')));

  it('has the same blocks and spans whatever a paper says, and shows what it says', () => {
    fc.assert(
      fc.property(hostile.filter(shows), (text) => {
        const markdown = renderDigestMarkdown(digestOf(text));
        expect(typesOf(markdown)).toEqual(harmless);
        const shown = textOf(markdown);
        for (const part of [cleanText(text), cleanMarkup(text)])
          expect(shown.toLowerCase()).toContain(part.replace(/www\.\u200b/gi, 'www.').toLowerCase());
      }),
      { numRuns: 1500 },
    );
  });

  it.each([...PIECES, '1. x', '===', '//host', '\\', '\\\\', '&copy;'].filter(shows))('shows %j as text', (text) => {
    expect(typesOf(renderDigestMarkdown(digestOf(text)))).toEqual(harmless);
    expect(reader.render(escapeMarkdown(text)).startsWith('<p>')).toBe(true);
  });

  it('leads to the address of the paper, whatever marks are in it', () => {
    fc.assert(
      fc.property(query, (rest) => {
        const url = new URL(`https://example.org/a?${rest}`).href;
        const open = tokensOf(`${markdownLink('x', url)} and ${markdownLink('y', url)}`).filter(
          ({ type }) => type === 'link_open',
        );
        expect(open.map((token) => new URL(String(token.attrGet('href'))).href)).toEqual(
          [url, url].map((each) => new URL(reader.normalizeLink(each)).href),
        );
      }),
      { numRuns: 500 },
    );
  });
});

type Node = DefaultTreeAdapterTypes.Node;
const children = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const shapeOf = (node: Node): string =>
  `${node.nodeName}${'attrs' in node ? node.attrs.map(({ name }) => `@${name}`).join('') : ''}(${children(node)
    .filter(({ nodeName }) => nodeName !== '#text')
    .map(shapeOf)
    .join()})`;
const wordsOf = (node: Node): string => ('value' in node ? node.value : children(node).map(wordsOf).join(''));

describe('HTML', () => {
  const harmless = shapeOf(parse(renderDigestHtml(digestOf('word', 'https://example.org/'))));

  it('has the same elements and attributes whatever a paper says, and shows what it says', () => {
    fc.assert(
      fc.property(hostile.filter(shows), query, (text, rest) => {
        const page = parse(renderDigestHtml(digestOf(text, `https://example.org/?${rest}`)));
        expect(shapeOf(page)).toBe(harmless);
        expect(wordsOf(page).toLowerCase()).toContain(cleanText(text).toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps data in its block', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = parse(`<body><script type="application/json">${jsonForHtml([text])}</script><p>after</p>`);
        const [script, after] = children(children(children(page)[0] as Node)[1] as Node);
        expect(JSON.parse(wordsOf(script as Node))).toEqual([text]);
        expect(after?.nodeName).toBe('p');
      }),
      { numRuns: 500 },
    );
  });
});

describe('mail', () => {
  const head = { from: 'Papers <papers@example.org>', to: 'a@example.org', messageId: '<1@example.org>' };

  it('has the same headers and parts whatever a paper says', async () => {
    await fc.assert(
      fc.asyncProperty(hostile.filter(shows), async (text) => {
        const mail = await PostalMime.parse(
          await renderDigestMail(digestOf(text), { ...head, date: new Date('2024-02-16') }),
        );
        const keys = ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'];
        expect(mail.headers.map(({ key }) => key).sort()).toEqual(keys);
        expect([mail.attachments.length, mail.bcc, mail.cc]).toEqual([0, undefined, undefined]);
        expect(shapeOf(parse(mail.html ?? ''))).toBe(shapeOf(parse(renderDigestHtml(digestOf('word')))));
        expect(mail.text?.replaceAll('\r', '').trim()).toBe(renderDigestText(digestOf(text), { width: 72 }).trim());
      }),
      { numRuns: 200 },
    );
  });
});

describe('a terminal', () => {
  it('is sent nothing but printed characters, line breaks and our own colours', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const plain = renderDigestText(digestOf(text));
        expect(plain).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is looked for
        const colours = /\u001b\[(?:1|2|22|32|36|39)m/g;
        expect(renderDigestText(digestOf(text), { color: true }).replace(colours, '')).toBe(plain);
        expect(cleanLines(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(jsonLine({ text })).not.toMatch(/(?!\n$)\p{Cc}/u);
        expect(JSON.parse(jsonLine({ text }))).toEqual({ text });
      }),
      { numRuns: 1000 },
    );
  });

  it('is shown as many columns of a code frame as there were', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect([...cleanLines(text)]).toHaveLength([...text].length);
      }),
    );
  });
});
