import { type Document, DocumentWriter, type SourcePaper, wrap } from './document.js';
import { metadata, names, shortDate } from './metadata.js';
import type { Random } from './random.js';
import { KEYWORDS, LAST_NAMES, ORGANISATIONS } from './words.js';

/** Prints papers as a page or a file that exists would. */
export type Layout = (papers: readonly SourcePaper[], r: Random) => Document;

const BANNER = ['Get trending papers in your email inbox once a day!', 'Get trending papers in your email inbox!'];
const SITE = 'https://huggingface.co';
const votes = (r: Random): string => (r.chance(0.4) ? '-' : String(r.int(0, 300)));
const longDate = (r: Random): string => `${shortDate(r)}, ${r.int(2015, 2026)}`;
const authorCount = (r: Random): string => `${r.int(1, 30)} authors`;
const arxivNumber = (r: Random): string =>
  `${r.int(15, 25)}${String(r.int(1, 12)).padStart(2, '0')}.${String(r.int(0, 99999)).padStart(5, '0')}`;
const repository = (r: Random): string =>
  `github.com/${r.pick(LAST_NAMES).replace(/\W/g, '')}/${r.pick(KEYWORDS).replace(/\W/g, '-')}`;

function menu(out: DocumentWriter, lines: readonly string[], after: string): void {
  for (const line of lines) out.line('boilerplate', line, after);
}

/** A search page saved as text, with the address of each link on a line of its own. */
export const textWithAddresses: Layout = (papers, r) => {
  const out = new DocumentWriter();
  const next = '\n\n';
  if (r.chance(0.5)) {
    menu(out, ['---', 'title: "Daily Papers"', `url: ${SITE}/papers?q=x`, 'type: web_page', '---'], '\n');
    menu(
      out,
      [
        '# Daily Papers',
        'Hugging Face',
        `${SITE}/`,
        'Models',
        `${SITE}/models`,
        'Datasets',
        `${SITE}/datasets`,
        'Spaces',
        `${SITE}/spaces`,
        'Docs',
        `${SITE}/docs`,
        'Enterprise',
        'Pricing',
        `${SITE}/pricing`,
        'Log In',
        `${SITE}/login`,
        'Sign Up',
        `${SITE}/join`,
      ],
      next,
    );
  }
  menu(
    out,
    [
      'new',
      ...BANNER,
      'Subscribe',
      `${SITE}/login?next=%2Fpapers`,
      'Daily Papers',
      'by',
      'AK',
      `${SITE}/akhaliq`,
      'and the research community',
    ],
    next,
  );
  if (r.chance(0.5))
    out.line(
      'boilerplate',
      r.pick(KEYWORDS).replace(/\b\w/g, (c) => c.toUpperCase()),
      next,
    );
  menu(
    out,
    ['Daily', 'Weekly', 'Monthly', `${SITE}/papers/trending`, `${SITE}/papers/date/2026-03-24`, 'Mar 25'],
    next,
  );
  for (const { title, abstract } of papers) {
    const number = arxivNumber(r);
    const page = `${SITE}/papers/${number}`;
    out
      .space(' ')
      .line('metadata', `[-] ${votes(r)}`, next)
      .line('metadata', `${SITE}/login?next=%2Fpapers%2F${number}`, next);
    out
      .line('title', title, next)
      .line('metadata', page, next)
      .line('abstract', abstract, next)
      .line('metadata', page, next);
    if (r.chance(0.3)) {
      const organisation = r.pick(ORGANISATIONS);
      out.space(' \n\n').line('metadata', page, '\n\n ').line('metadata', organisation, next);
      out.line('metadata', `${SITE}/${organisation.replace(/\W/g, '-')}`, next);
    } else out.line('metadata', '[', next).line('metadata', `${authorCount(r)}](${page})`, next);
    out.line('metadata', '·', next).put('metadata', longDate(r));
    if (r.chance(0.3))
      out
        .space(' \n\n')
        .line('metadata', String(r.int(1, 9)), next)
        .put('metadata', `${page}#community`);
    out.space(next);
    out.truth.push({ title, abstract });
  }
  return out.finish();
};

/** A search page copied in a browser. */
export const browserCopy: Layout = (papers, r) => {
  const out = new DocumentWriter();
  menu(out, [...BANNER, 'Subscribe', 'Daily Papers', 'by AK and the research community'], '\n');
  if (r.chance(0.5)) menu(out, ['Daily', 'Weekly', 'Monthly', 'Trending Papers'], '\n');
  const organisations = r.chance(0.5);
  const dates = r.chance(0.8);
  for (const { title, abstract } of papers) {
    out.line('metadata', votes(r)).line('title', title).line('abstract', abstract);
    if (r.chance(0.5)) out.space('\n');
    out.line(
      'metadata',
      organisations && r.chance(0.4) ? r.pick(ORGANISATIONS) : r.chance(0.7) ? authorCount(r) : `·${authorCount(r)}`,
    );
    if (dates) out.line('metadata', '·').line('metadata', longDate(r));
    out.truth.push({ title, abstract });
  }
  return out.finish();
};

/** A search page as markdown, with links by reference. */
export const markdownByReference: Layout = (papers, r) => {
  const out = new DocumentWriter();
  menu(
    out,
    [
      '[Subscribe][29]',
      '# Daily Papers',
      '## by[AK][30] and the research community',
      '* Daily',
      '* Weekly',
      '* Monthly',
      'Jun 29',
    ],
    '\n\n',
  );
  papers.forEach(({ title, abstract }, i) => {
    const at = 31 + 5 * i;
    out.line('metadata', '[').line('metadata', votes(r)).line('metadata', `][${at}]`, '\n\n');
    out
      .put('label', '### [')
      .put('title', title)
      .line('label', `][${at + 1}]`, '\n\n');
    out
      .line('metadata', '[', '\n\n')
      .line('abstract', wrap(abstract, 120), '\n\n')
      .line('metadata', `][${at + 2}]`);
    out
      .line('metadata', '[')
      .line('metadata', `* ${authorCount(r)}`)
      .line('metadata', `][${at + 3}]`);
    out.line('metadata', '·').line('metadata', longDate(r));
    out.truth.push({ title, abstract });
  });
  return out.finish();
};

/** A search page as markdown, with a heading a paper and links inline. */
export const markdownHeadings: Layout = (papers, r) => {
  const out = new DocumentWriter();
  const linked = r.chance(0.5);
  const width = r.chance(0.4) ? 78 : 100_000;
  menu(
    out,
    ['# Papers', '**URL:** https://example.org', '**Page Title:** Trending Papers', '--------------------'],
    '\n',
  );
  menu(out, [...BANNER], '\n');
  menu(out, ['## Trending Papers', '## by AK and the research community'], '\n\n');
  for (const { title, abstract } of papers) {
    const page = `${SITE}/papers/${arxivNumber(r)}`;
    out.put('label', linked ? '### [' : '### ').put('title', title);
    if (linked) out.put('label', `](${page})`);
    out.space('\n\n').line('abstract', wrap(abstract, width));
    if (r.chance(0.6)) out.line('metadata', `- ${authorCount(r)}`);
    if (r.chance(0.9)) out.line('metadata', `[LINK: GitHub ${r.int(1, 99)}.${r.int(1, 9)}k](https://${repository(r)})`);
    out.space('\n');
    out.truth.push({ title, abstract });
  }
  out.put('boilerplate', '--------------------');
  return out.finish();
};

/** A markdown list with the abstract folded away. */
export const detailsList: Layout = (papers, r) => {
  const out = new DocumentWriter();
  menu(
    out,
    ['# 3D Reconstruction', '_Updated: 2026-03-02 07:14 UTC_', `Total papers shown: **${papers.length}**`, '---'],
    '\n\n',
  );
  for (const { title, abstract } of papers) {
    const authors = names(r, 2, 10).join(', ') + (r.chance(0.2) ? ', et al.' : '');
    out.put('label', '- **').put('title', title).line('label', '**', '  \n  ').line('metadata', authors, '  \n  ');
    out.line(
      'metadata',
      `_20${r.int(15, 25)}-0${r.int(1, 9)}-1${r.int(0, 9)}_ · https://arxiv.org/abs/${arxivNumber(r)}v1`,
      '  \n  ',
    );
    out
      .line('metadata', '<details><summary>Abstract</summary>', '\n\n  ')
      .line('abstract', abstract, '\n\n  ')
      .line('metadata', '</details>', '\n\n\n\n');
    out.truth.push({ title, abstract });
  }
  return out.finish();
};

/** The page of new papers of a category. */
export const arxivList: Layout = (papers, r) => {
  const out = new DocumentWriter();
  menu(
    out,
    [
      'Computation and Language',
      'Showing new listings for Friday, 5 September 2025',
      'Total of 146 entries',
      'Showing up to 2000 entries per page: fewer | more | all',
      'New submissions (showing 80 of 80 entries)',
    ],
    '\n',
  );
  papers.forEach(({ title, abstract }, i) => {
    out
      .line('metadata', `[${i + 1}] arXiv:${arxivNumber(r)} [pdf, html, other]`)
      .put('label', 'Title: ')
      .line('title', title);
    out.line('metadata', names(r, 1, 8).join(', '));
    if (r.chance(0.5)) out.line('metadata', metadata('comments', r));
    out.line('metadata', metadata('subjects', r).replace(/^\w+:/, 'Subjects:')).line('abstract', abstract).space('\n');
    out.truth.push({ title, abstract });
  });
  return out.finish();
};

/** A page of search results of arXiv. */
export const arxivSearch: Layout = (papers, r) => {
  const out = new DocumentWriter();
  menu(out, ['Showing 1–50 of 6,080 results for all: interpretability', 'Search v0.5.6 released 2020-02-24'], '\n');
  for (const { title, abstract } of papers) {
    out.line('metadata', `arXiv:${arxivNumber(r)} [pdf, ps, other] ${metadata('categories', r)}`).line('title', title);
    out.line('metadata', `Authors: ${names(r, 1, 8).join(', ')}`);
    out
      .put('label', 'Abstract: ')
      .put('abstract', abstract)
      .line('label', r.chance(0.8) ? ' △ Less' : '');
    out.line('metadata', `Submitted ${r.int(1, 28)} December, 2021; originally announced December 2021.`);
    if (r.chance(0.5)) out.line('metadata', metadata('comments', r));
    if (r.chance(0.5)) out.space('\n');
    out.truth.push({ title, abstract });
  }
  return out.finish();
};

/** The daily mailing of arXiv. */
export const arxivMailing: Layout = (papers, r) => {
  const out = new DocumentWriter();
  const rule = '-'.repeat(78);
  menu(
    out,
    [
      rule,
      'Send any comments regarding submissions directly to submitter.',
      rule,
      'Archives at http://arxiv.org/',
      'To unsubscribe, e-mail To: cs@arXiv.org, Subject: cancel',
      rule,
      'Submissions to:',
      'Artificial Intelligence',
      'received from  Mon 12 Jun 23 18:00:00 GMT  to  Tue 13 Jun 23 18:00:00 GMT',
      rule,
      rule,
    ],
    '\n',
  );
  for (const { title, abstract } of papers) {
    const number = arxivNumber(r);
    out.line('metadata', '\\\\').line('metadata', `arXiv:${number}`);
    out.line('metadata', `Date: Mon, 12 Jun 2023 18:21:23 GMT   (${r.int(1, 9999)}kb,D)`, '\n\n');
    out
      .put('label', 'Title: ')
      .line('title', wrap(title, 72, ' '))
      .line('metadata', `Authors: ${wrap(names(r, 1, 9).join(', '), 70, ' ')}`);
    out.line('metadata', `Categories: ${metadata('categories', r)}`);
    if (r.chance(0.6)) out.line('metadata', metadata('comments', r));
    out.line('metadata', '\\\\').space(' ').line('abstract', wrap(abstract, 78));
    out.line('metadata', `\\\\ ( https://arxiv.org/abs/${number} ,  ${r.int(1, 9999)}kb)`).line('boilerplate', rule);
    out.truth.push({ title, abstract });
  }
  return out.finish();
};

/** A numbered list with authors, wrapped and indented. */
export const numberedList: Layout = (papers, r) => {
  const out = new DocumentWriter();
  papers.forEach(({ title, abstract }, i) => {
    out
      .put('label', `${i + 1}. `)
      .line('title', wrap(title, 76, '   '))
      .space('   ')
      .line('metadata', names(r, 1, 8).join(', '), '\n\n');
    out.space('   ').line('abstract', wrap(abstract, 73, '   '), '\n\n');
    out.truth.push({ title, abstract });
  });
  return out.finish();
};

/** A list with numbers in brackets, wrapped and not indented, authors and date under the title where they are there. */
export const bracketedList: Layout = (papers, r) => {
  const out = new DocumentWriter();
  const width = r.int(68, 100);
  const style = { authors: r.chance(0.7), date: r.chance(0.4), blank: r.chance(0.6), apart: r.int(1, 2) };
  papers.forEach(({ title, abstract }, i) => {
    out.put('label', `[${i + 1}] `).line('title', wrap(title, width));
    if (style.authors) out.line('metadata', wrap(names(r, 1, 6).join(', '), width));
    if (style.date) out.line('metadata', metadata('date', r));
    if (style.blank) out.space('\n');
    out.line('abstract', wrap(abstract, width), '\n'.repeat(1 + style.apart));
    out.truth.push({ title, abstract });
  });
  return out.finish();
};

/** Every layout by the name under which its figures are reported. */
export const LAYOUTS: ReadonlyMap<string, Layout> = new Map([
  ['search page, text with addresses', textWithAddresses],
  ['search page, browser copy', browserCopy],
  ['search page, markdown by reference', markdownByReference],
  ['search page, markdown headings', markdownHeadings],
  ['markdown list with details', detailsList],
  ['arXiv list page', arxivList],
  ['arXiv search page', arxivSearch],
  ['arXiv mailing', arxivMailing],
  ['numbered list, wrapped', numberedList],
  ['bracketed list, wrapped', bracketedList],
]);
