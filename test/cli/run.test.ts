import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOf, takesColors } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

const SAMPLE = 'fixtures/trending/listing.txt';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const scratch = mkdtempSync(join(tmpdir(), 'paperkin-cli-'));

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function paperkin(args: string[], { stdin = '', color = false, columns = 80 } = {}): Promise<Result> {
  let out = '';
  let err = '';
  const code = await run(args, {
    stdin: (async function* () {
      yield stdin;
    })(),
    stdout: (text) => {
      out += typeof text === 'string' ? text : new TextDecoder().decode(text);
    },
    stderr: (text) => {
      err += text;
    },
    columns,
    color,
    progress: () => {},
  });
  return { code, out, err };
}

const file = (name: string, content: string | Uint8Array) => {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
};
const json = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const widest = (out: string) => Math.max(...out.split('\n').map((line) => [...line].length));

describe('paperkin convert', () => {
  it('writes the papers of listings, each once, by the ending of the file', async () => {
    const output = join(scratch, 'papers.bib');
    const inputs = ['fixtures/csv/listing.txt', 'fixtures/csv-scopus/listing.txt', 'fixtures/rss/listing.txt'];
    expect(await paperkin(['convert', ...inputs, '-o', output])).toEqual({ code: 0, out: '', err: '' });
    const written = readFileSync(output, 'utf8');
    // The snails are in all three, with a DOI and with an arXiv id; of the walls, one has another arXiv id and DOI.
    expect(written.match(/^@/gm)).toHaveLength(5);
    expect(written).toContain('@article{quill2020snails,');
  });

  it('writes to standard output what --format names', async () => {
    const { out } = await paperkin(['convert', '-', '--format', 'ris'], {
      stdin: readFileSync('fixtures/json/listing.txt', 'utf8'),
    });
    expect(out).toMatch(/^TY {2}- JOUR\r\nTI {2}- Snails on forty mornings\r\nAU {2}- Quill, Mara\r\n/);
    const { out: parsed } = await paperkin(['parse', 'fixtures/json/listing.txt', '--format', 'ris']);
    expect(parsed).toBe(out);
  });

  it.each([
    ['no format', ['convert', SAMPLE], /say what to write: -o FILE\.bib/],
    ['an unknown ending', ['convert', SAMPLE, '-o', 'a.docx'], /a\.docx has none of the endings .*--format/],
  ])('refuses %s', async (_name, args, message) => {
    const { code, err } = await paperkin(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('many listings', () => {
  const folder = join(scratch, 'lists');
  mkdirSync(folder, { recursive: true });
  const listing = (name: string, ...papers: object[]) =>
    writeFileSync(join(folder, name), papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
  const abstract =
    'Snails climb the walls of gardens by night. We count them on forty mornings and find most of them asleep in the shade.';
  listing(
    'a.jsonl',
    { title: 'Snails on forty mornings', abstract, doi: '10.5555/1' },
    { title: 'Fog by name', abstract: 'Fog has names.' },
  );
  listing(
    'b.jsonl',
    { title: 'Snails on forty mornings', abstract, authors: ['Mara Quill'] },
    { title: 'Moss and roofs', abstract: 'Moss grows.' },
  );

  it.each([
    ['files', [join(folder, 'a.jsonl'), join(folder, 'b.jsonl')]],
    ['a pattern', [join(folder, '*.jsonl')]],
    ['a file that is named twice', [join(folder, 'a.jsonl'), join(folder, '*.jsonl')]],
  ])('are one, copies merged with the fields of both: %s', async (_, paths) => {
    const papers = json((await paperkin(['parse', ...paths, '--json'])).out);
    expect(papers.map(({ title }) => title)).toEqual(['Snails on forty mornings', 'Fog by name', 'Moss and roofs']);
    expect(papers[0]).toMatchObject({ id: 'doi:10.5555/1', doi: '10.5555/1', authors: ['Mara Quill'] });
  });

  it('come before the words: the arguments that name files', async () => {
    const paths = [join(folder, 'a.jsonl'), join(folder, '*.jsonl')];
    const { out } = await paperkin(['search', ...paths, 'moss', '--all', '--json']);
    expect(json(out).map(({ number, title }) => [number, title])).toEqual([[3, 'Moss and roofs']]);
  });

  it('are read without those that hold no paper, which are named', async () => {
    listing('nothing.jsonl');
    const paths = ['a', 'nothing'].map((name) => join(folder, `${name}.jsonl`));
    const { code, out, err } = await paperkin(['parse', ...paths, '--json']);
    expect({ code, papers: json(out).length }).toEqual({ code: 0, papers: 2 });
    expect(err).toMatch(/^paperkin: \S+nothing\.jsonl is empty\n$/);
  });

  it('are counted one by one, copies named', async () => {
    const { out } = await paperkin(['parse', join(folder, 'a.jsonl'), join(folder, 'b.jsonl')]);
    expect(out).toContain('a.jsonl: 2 papers, 0 diagnostics, read as json-lines');
    expect(out).toContain('b.jsonl: 1 paper, 1 copy, 0 diagnostics, read as json-lines');
  });
});

describe('reading', () => {
  it('tells how far it is, in megabytes and parts of a hundred', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      JSON.stringify({ title: `Snails on wall ${i}`, abstract: 'x'.repeat(200) }),
    );
    const path = file('large.jsonl', rows.join('\n'));
    const said: string[] = [];
    let out = '';
    const code = await run(['parse', path, '--json'], {
      stdin: [] as unknown as AsyncIterable<string>,
      stdout: (text) => {
        out += text;
      },
      stderr: () => {},
      columns: 80,
      color: false,
      progress: (text) => said.push(text),
    });
    expect(code).toBe(0);
    expect(json(out)).toHaveLength(20_000);
    expect(said[0]).toBe(`Reading ${path}`);
    expect(said[1]).toMatch(/: \d+\.\d of \d+\.\d MB, \d+%, [\d,]+ papers$/);
  });
});

describe('the terminal', () => {
  it('is 80 columns wide where it says nothing, 40 at least', () => {
    const columns = (isTTY: boolean, columns?: number) =>
      columnsOf({ isTTY, ...(columns !== undefined && { columns }) });
    expect([columns(true, 0), columns(true), columns(false, 200), columns(true, 10), columns(true, 120)]).toEqual([
      80, 80, 80, 40, 120,
    ]);
  });

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
  ])('takes colours: %s %j %s', (isTerminal, env, colours) => {
    expect(takesColors(isTerminal, env)).toBe(colours);
  });
});

describe('paperkin', () => {
  it('prints a digest that fits a terminal of 80 columns, without colours', async () => {
    const { code, out } = await paperkin([SAMPLE]);
    expect(code).toBe(0);
    expect(out).toContain('119 papers');
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).not.toContain('\u001b');
  });

  it('shows every paper of the listing in the digest', async () => {
    const { out } = await paperkin([SAMPLE, '--json']);
    expect(new Set(json(out).map((paper) => paper.id)).size).toBe(119);
  });

  it('uses colours where the terminal takes them', async () => {
    const { out } = await paperkin([SAMPLE], { color: true });
    expect(out).toContain('\u001b[1m');
  });

  it('prints help and version', async () => {
    const help = await paperkin(['--help']);
    expect(help.code).toBe(0);
    for (const name of ['parse', 'keywords', 'related', 'recommend', 'topics']) expect(help.out).toContain(name);
    expect(await paperkin(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    ['an unknown option', [SAMPLE, '--colour'], /unknown option '--colour'/],
    ['an unknown option of a command', ['parse', SAMPLE, '--jsno'], /unknown option '--jsno'.*--json/],
    ['an unknown command', ['parze', SAMPLE], /unknown command 'parze'.*Did you mean parse\?.*see paperkin --help/],
    ['an address', ['https://example.org/list'], /opens no connection; curl -sL 'https:.*' \| paperkin -/],
    ['a pattern that matches nothing', ['parse', 'no/*.such'], /no file matches no\/\*\.such/],
    ['search without words', ['search', SAMPLE], /say what to search for, after the listing/],
    ['related without a paper', ['related', SAMPLE], /say which paper, after the listing/],
    ['another shell', ['completion', 'tcsh'], /no completion for tcsh; there is for bash, zsh, fish/],
    ['a command without its listing', ['parse'], /missing required argument 'listing'/],
    ['a missing file', ['no/such/file.txt'], /no file no\/such\/file\.txt/],
    ['a directory', ['parse', 'fixtures'], /fixtures is a directory; give its files, as in 'fixtures\/\*'/],
    ['a limit that is no number', ['keywords', SAMPLE, '--limit', 'many'], /--limit.*whole number/],
    ['a style out of range', ['keywords', SAMPLE, '--style', '2'], /--style.*from 0 to 1/],
    ['recommend without likes', ['recommend', SAMPLE], /--like/],
    ['no words of a title', ['related', SAMPLE, ''], /give the number or id of a paper or words of its title/],
    [
      'a paper liked and disliked',
      ['recommend', SAMPLE, '--like', 'thought anchors', '--dislike', 'anchors thought'],
      /"Thought Anchors[^"]*" is both liked and disliked/,
    ],
    ['an unknown dialect', ['parse', SAMPLE, '--dialect', 'klingon'], /klingon.*plain/],
  ])('ends with one line and exit code 2 for %s', async (_, args, message) => {
    const { code, out, err } = await paperkin(args);
    expect(err).toMatch(message);
    expect(err).toMatch(/^paperkin: [^\n]+\n$/);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('ends with one line and exit code 2 for a binary file', async () => {
    const path = file(
      'binary',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    );
    const { code, err } = await paperkin([path]);
    expect(err).toMatch(/^paperkin: [^\n]+ is a binary file[^\n]*\n$/);
    expect(code).toBe(2);
  });

  it.each([
    ['empty input', ['-'], /standard input is empty/],
    ['words that no paper has', ['search', SAMPLE, 'zzyzx', 'quux'], /nothing close to "zzyzx quux"; --all/],
    ['a title that no paper has', ['related', SAMPLE, 'zzyzx', 'quux'], /No title is like it.*nothing close/],
    ['a paper liked that is not there', ['recommend', SAMPLE, '--like', 'zzyzx'], /no paper has the number, id or/],
  ])('ends with one line and exit code 1 for %s', async (_, args, message) => {
    const { code, out, err } = await paperkin(args);
    expect(err).toMatch(message);
    expect(err).toMatch(/^paperkin: [^\n]+\n$/);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('reads standard input for -', async () => {
    const { code, out } = await paperkin(['parse', '-', '--json'], { stdin: readFileSync(SAMPLE, 'utf8') });
    expect(code).toBe(0);
    expect(json(out)).toHaveLength(119);
  });

  it('reads UTF-16 with a byte order mark', async () => {
    const path = file('utf16.txt', Buffer.from(`\ufeff${readFileSync(SAMPLE, 'utf8')}`, 'utf16le'));
    expect(json((await paperkin(['parse', path, '--json'])).out)).toHaveLength(119);
  });

  it('reads Windows-1252 and says so', async () => {
    const path = file('latin1.ris', Buffer.from('TY  - JOUR\nTI  - Snails of Zo\xeb\nER  - \n', 'latin1'));
    expect(json((await paperkin(['parse', path, '--json'])).out)).toMatchObject([{ title: 'Snails of Zoë' }]);
    expect((await paperkin(['parse', path])).out).toContain('decoded-as: the bytes were read as windows-1252');
  });

  it('reads BibTeX and Atom with their packages', async () => {
    for (const dialect of ['bibtex', 'atom']) {
      const { code, out } = await paperkin(['parse', `fixtures/${dialect}/listing.txt`, '--json']);
      expect(code).toBe(0);
      expect(json(out).length).toBeGreaterThan(0);
    }
  });

  it('accounts for every character with parse --check', async () => {
    const { code, err } = await paperkin(['parse', SAMPLE, '--check']);
    expect(code).toBe(0);
    expect(err).toMatch(/lost: +0/);
  });

  it('prints help without arguments', async () => {
    const { code, out, err } = await paperkin([]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Usage: paperkin');
    expect(out).toBe((await paperkin(['--help'])).out);
  });

  it.each(['-v', '--version'])('prints its version for %s', async (option) => {
    expect((await paperkin([option])).out).toBe(`${version}\n`);
  });

  it('knows options before the listing, without a command', async () => {
    const { code, out } = await paperkin(['--json', SAMPLE]);
    expect(code).toBe(0);
    expect(json(out)).toHaveLength(119);
  });

  it('gives keywords of each paper and of the listing', async () => {
    const papers = json((await paperkin(['keywords', SAMPLE, '--json', '--limit', '3'])).out);
    expect(papers).toHaveLength(119);
    expect(papers[0].keywords.length).toBeLessThanOrEqual(3);
    expect(papers[0].keywords[0].phrase).toEqual(expect.any(String));
    const [first] = json((await paperkin(['keywords', SAMPLE, '--json', '--listing'])).out);
    expect(first.phrase).toEqual(expect.any(String));
  });

  it('finds the kin of a paper by words of its title and by its id', async () => {
    const byWords = await paperkin(['related', SAMPLE, 'thought', 'anchors', '--limit', '3', '--json']);
    const matches = json(byWords.out);
    expect(matches).toHaveLength(3);
    const { id } = JSON.parse((await paperkin(['parse', SAMPLE, '--json'])).out.split('\n')[1] ?? '');
    expect((await paperkin(['related', SAMPLE, id, '--limit', '3', '--json'])).out).toBe(byWords.out);
  });

  it('finds a paper by its number in the digest, with --limit and --terms, rounded in JSON', async () => {
    const [third] = json((await paperkin([SAMPLE, '--json'])).out).filter(({ number }) => number === 3);
    const { out } = await paperkin(['related', SAMPLE, '3', '--json', '--limit', '2', '--terms', '3']);
    expect((await paperkin(['related', SAMPLE, third.id, '--json', '--limit', '2', '--terms', '3'])).out).toBe(out);
    expect(json(out)).toHaveLength(2);
    expect(out).not.toMatch(/\d\.\d{5}/);
    for (const { terms } of json(out)) expect(terms.length).toBeLessThanOrEqual(3);
  });

  it('takes the nearest title for one with mistakes, and asks about the words where no title is like them', async () => {
    expect((await paperkin(['related', SAMPLE, 'thougt', 'ancors'])).out).toContain('Related to: Thought Anchors');
    const { out } = await paperkin(['related', SAMPLE, 'agents', 'that', 'plan']);
    expect(out).toMatch(/^No title is like it; about: agents that plan\n/);
    expect(out).toContain('Multi-Agent Planning');
  });

  it('searches, and takes all after -- for words', async () => {
    const { code, out } = await paperkin(['search', SAMPLE, 'sparse', 'autoencoders', '--limit', '3', '--json']);
    expect(code).toBe(0);
    expect(
      json(out)
        .map(({ title }) => title)
        .join(),
    ).toMatch(/Sparse Autoencoders/);
    const dashed = await paperkin(['search', SAMPLE, '--limit', '3', '--json', '--', 'sparse', 'autoencoders']);
    expect(dashed.out).toBe(out);
    const file = await paperkin(['search', SAMPLE, '--all', '--json', '--', SAMPLE]);
    expect(file.err).toMatch(/^(?:paperkin: nothing close to "fixtures.trending.listing.txt"\n)?$/);
  });

  it('never breaks an id over lines', async () => {
    const doi = `10.5555/${'x'.repeat(90)}`;
    const path = file(
      'long-id.jsonl',
      `${JSON.stringify({ doi, title: 'Snails on walls', abstract: 'Snails climb walls.' })}\n`,
    );
    const { out } = await paperkin(['parse', path], { columns: 40 });
    expect(out).toContain(`1 · doi:${doi}\n`);
    const { out: found } = await paperkin(['search', path, 'snails', '--all'], { columns: 40 });
    expect(found).toContain(`      1 · doi:${doi}\n`);
  });

  it('recommends from liked and disliked papers', async () => {
    const args = ['recommend', SAMPLE, '--like', 'thought anchors', '--dislike', 'ECG-Byte', '--json', '--limit', '4'];
    const { code, out } = await paperkin(args);
    expect(code).toBe(0);
    const titles = json(out).map((match) => match.title);
    expect(titles).toHaveLength(4);
    expect(titles.join()).not.toMatch(/Thought Anchors|ECG-Byte/);
  });

  it('lists topics, the largest first, with every paper in one of them', async () => {
    const topics = json((await paperkin(['topics', SAMPLE, '--json'])).out);
    const sizes: number[] = topics.map((topic) => topic.papers.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(119);
  });

  it.each([
    ['text', 'New since the last listing'],
    ['markdown', '# '],
    ['html', '<!doctype html>'],
    ['eml', 'MIME-Version: 1.0'],
  ])('prints the digest as %s, against an earlier listing and for a profile', async (format, mark) => {
    const lines = readFileSync(SAMPLE, 'utf8').split('\n');
    const before = file('before.txt', lines.slice(0, 202).join('\n'));
    const [liked] = json((await paperkin(['parse', SAMPLE, '--json'])).out);
    const profile = file('likes.json', JSON.stringify({ liked: [liked.id] }));
    const { code, out } = await paperkin([
      'digest',
      SAMPLE,
      '--before',
      before,
      '--profile',
      profile,
      '--format',
      format,
    ]);
    expect(code).toBe(0);
    expect(out).toContain(mark);
  });

  it('writes a report as one HTML file', async () => {
    const path = join(scratch, 'report.html');
    const { code, out, err } = await paperkin(['report', SAMPLE, '-o', path]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('119 papers');
    expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/);
  });

  it.each(['digest', 'report'])('never lets %s overwrite what it reads', async (command) => {
    const text = readFileSync(SAMPLE, 'utf8');
    const profile = file('own.json', '{"liked": []}');
    const listing = file('own.txt', text);
    for (const output of [listing, profile]) {
      const { code, err } = await paperkin([command, listing, '--profile', profile, '-o', output]);
      expect(err).toBe(
        `paperkin: ${output} can't be written (it is an input and would be overwritten: name another file)\n`,
      );
      expect(code).toBe(2);
    }
    expect(readFileSync(listing, 'utf8')).toBe(text);
  });

  it('says what a profile must be when a file is none', async () => {
    const { code, err } = await paperkin(['digest', SAMPLE, '--profile', file('bad.json', '{"liked": 3}')]);
    expect(err).toMatch(/^paperkin: [^\n]+bad\.json is no profile[^\n]+\n$/);
    expect(code).toBe(2);
  });

  it('lets no escape sequence of a listing reach the terminal', async () => {
    const path = file('hostile.txt', hostileListing());
    for (const args of [[path], ['parse', path], ['keywords', path], ['topics', path], ['related', path, 'hostile']]) {
      const { out, err } = await paperkin(args);
      expect(out + err).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    }
    for (const args of [
      ['parse', path, '--json'],
      [path, '--json'],
    ]) {
      expect((await paperkin(args)).out).not.toMatch(/(?!\n)\p{Cc}/u);
    }
  });
});

function hostileListing(): string {
  const title = 'Hostile \u001b[2J\u001b]0;owned\u0007 titles and \u009b31m other \u202egnihsiF papers';
  const abstract =
    'We send \u001b[31m escape sequences \u009b2J to terminals and look at what happens to graph networks in them. They are obeyed.';
  return `${title}\n${abstract}\nGraph networks for molecules\nWe train graph networks on molecules and look at terminals with escape sequences of many kinds.\n`;
}
