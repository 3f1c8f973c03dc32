import type { Paper } from '../../src/index.js';
import type { Digest } from '../../src/report.js';

/** Strings that try to be something else than text, in one output or another. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></textarea><svg onload=alert(1)>',
  '<!--<script>',
  ']]><b>bold</b>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '<https://evil.example/>',
  '**bold** _em_ `code` ~~gone~~ | table | $x$ @someone #1',
  '\u001b[31mred\u001b]0;window title\u0007',
  '\u009b2J\u008d',
  'line\r\nBcc: victim@example.org\r\n\r\nbody',
  'a\u2028b\u2029c',
  'evil \u202Etxt.exe\u2066',
  '\uD800 lone \uDC00',
  '__proto__ constructor toString',
  '&lt;b&gt; &amp; &#60;',
  'javascript:alert(1)',
  '{{7*7}} $& $1 %s',
];

/** A paper that is hostile in every field a listing can fill. */
export function hostilePaper(text: string, id: string): Paper {
  return {
    id: `${id}${text}`,
    title: text,
    abstract: `Some words. ${text} More words about ${text}.`,
    links: [{ url: 'javascript:alert(1)', kind: 'code', text: 'Some', start: 0, end: 4 }],
    authors: [text, text],
    date: '2024-02-16',
    url: `javascript:alert(1)//${text}`,
    venue: text,
    organisation: text,
    comments: text,
    categories: [text],
  };
}

/** A digest that is hostile in every string. */
export function hostileDigest(): Digest {
  const entries = HOSTILE.map((text, i) => {
    const reference = { id: text, title: text, number: i + 1 };
    const kin = [
      { ...reference, score: 0.5, closeness: 'close' as const, words: [text, text] },
      { ...reference, score: 0.4, closeness: 'related' as const, words: [] },
    ];
    return { number: i + 1, paper: hostilePaper(text, `${i}`), keywords: [text, 'words'], kin, isNew: i % 2 === 0 };
  });
  const references = HOSTILE.map((text, i) => ({ id: text, title: text, number: i + 1 }));
  return {
    title: HOSTILE.join(' '),
    // One more, which is not new: else new papers are not listed by themselves.
    size: entries.length + 1,
    topics: HOSTILE.map((text) => ({ label: text, keywords: [text], papers: entries })),
    fresh: references,
    trends: HOSTILE.map((phrase) => ({ phrase, count: 2, before: 1 })),
    picks: references.map((reference) => ({
      ...reference,
      score: 0.5,
      closeness: 'close' as const,
      words: [reference.title],
      because: [reference],
    })),
  };
}
