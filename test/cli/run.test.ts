import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
    ['no listing', [], /missing required argument .listing.; see paperkin --help/],
    ['a command without its listing', ['parse'], /missing required argument 'listing'/],
    ['a missing file', ['no/such/file.txt'], /no file no\/such\/file\.txt/],
    ['a directory', ['parse', 'fixtures'], /fixtures is a directory/],
    ['a limit that is no number', ['keywords', SAMPLE, '--limit', 'many'], /--limit.*whole number/],
    ['a style out of range', ['keywords', SAMPLE, '--style', '2'], /--style.*from 0 to 1/],
    ['recommend without --like', ['recommend', SAMPLE], /--like/],
    ['no words of a title', ['related', SAMPLE, ''], /give the id of a paper or words of its title/],
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
    ['a paper that is not there', ['related', SAMPLE, 'zzyzx', 'quux'], /no paper has/],
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
