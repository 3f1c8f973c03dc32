import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';

const SAMPLE = 'fixtures/trending/listing.txt';
const lines = readFileSync(SAMPLE, 'utf8').split('\n');

async function paperkin(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, {
    stdin: [] as unknown as AsyncIterable<string>,
    stdout: (text) => {
      out += typeof text === 'string' ? text : new TextDecoder().decode(text);
    },
    stderr: (text) => {
      err += text;
    },
    columns: 80,
    color: false,
    progress: () => {},
  });
  return { code, out, err };
}

const json = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

let folder: string;
let library: string;
let monday: string;
let tuesday: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperkin-library-'));
  library = join(folder, 'papers.pk');
  monday = join(folder, 'monday.txt');
  tuesday = join(folder, 'tuesday.txt');
  writeFileSync(monday, lines.slice(0, 202).join('\n'));
  writeFileSync(tuesday, lines.slice(100, 260).join('\n'));
});

describe('a library on the command line', () => {
  it('is made by add, which says what is new and what was there', async () => {
    const first = await paperkin('add', library, monday, '--date', '2024-02-05');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/monday\.txt: (\d+) new\n\1 papers in /);
    const { out } = await paperkin('add', library, tuesday, '--date', '2024-02-06', '--json');
    const added = json(out);
    expect(added.filter(({ isNew }) => isNew).length).toBeGreaterThan(10);
    expect(added.filter(({ by }) => by === 'id').length).toBeGreaterThan(10);
    const again = await paperkin('add', library, tuesday, '--date', '2024-02-06');
    expect(again.out).toMatch(/tuesday\.txt: 0 new, \d+ already there\n/);
  });

  it('has a digest of its last day, in which numbers are names for every command', async () => {
    await paperkin('add', library, monday, '--date', '2024-02-05');
    await paperkin('add', library, tuesday, '--date', '2024-02-06');
    const digest = json((await paperkin(library, '--json')).out);
    const fresh = digest.filter(({ isNew }) => isNew);
    expect(fresh.length).toBeGreaterThan(10);
    expect(fresh.length).toBeLessThan(digest.length);
    const { number, title } = fresh[0];
    expect((await paperkin('like', library, `${number}`)).out.replace(/\s+/g, ' ')).toContain(
      `Liked: ${number} ${title}`,
    );
    expect((await paperkin(library)).out).toMatch(/Top picks for you|Nothing in this listing is close/);
    expect((await paperkin('related', library, `${number}`, '--all', '--limit', '1')).out).toContain('Related to:');
    expect(json((await paperkin('export', library, '--liked', '--format', 'json-lines')).out)).toHaveLength(1);
    expect((await paperkin('recommend', library, '--all', '--limit', '2', '--json')).code).toBe(0);
    const { err, code } = await paperkin('digest', library, '--before', monday);
    expect({ err, code }).toMatchObject({ code: 2, err: expect.stringContaining('leave out --before') });
  });

  it('takes marks and tags, and tells which paper is meant', async () => {
    await paperkin('add', library, monday);
    expect((await paperkin('tag', library, 'thought anchors', 'reasoning', 'later')).out).toMatch(
      /^later, reasoning: 2 Thought/,
    );
    expect((await paperkin('tag', library, '2', 'later', '--remove')).out).toMatch(/^reasoning: 2 Thought/);
    expect(json((await paperkin('export', library, '--tag', 'reasoning', '--format', 'json-lines')).out)).toHaveLength(
      1,
    );
    for (const [command, done] of [
      ['dislike', 'Disliked'],
      ['unlike', 'No opinion of'],
      ['read', 'Read'],
      ['remove', 'Removed'],
    ] as const)
      expect((await paperkin(command, library, '2')).out).toMatch(new RegExp(`^${done}: 2 Thought Anchors`));
    expect((await paperkin('like', library, '2')).err).toContain('no paper has the number 2');
    expect((await paperkin('like', library, 'language models')).err).toMatch(/may be \d+ ".*give the number/);
  });

  it('changes nothing where one of several papers is not there', async () => {
    await paperkin('add', library, monday);
    const before = readFileSync(library);
    expect((await paperkin('like', library, '1', 'zzyzx')).code).toBe(1);
    expect(readFileSync(library).equals(before)).toBe(true);
  });

  it('never writes over a listing', async () => {
    const text = readFileSync(monday, 'utf8');
    for (const args of [
      ['add', monday, tuesday],
      ['add', monday, monday],
      ['like', monday, '1'],
      ['export', monday, '-o', monday],
    ])
      expect((await paperkin(...args)).code).toBe(2);
    await paperkin('add', library, monday);
    expect((await paperkin('export', library, '--format', 'ris', '-o', library)).err).toContain('would be overwritten');
    expect(readFileSync(monday, 'utf8')).toBe(text);
  });

  it('refuses a second writer by name, and takes over from one that is dead', async () => {
    await paperkin('add', library, monday);
    const lock = (process: number, host: string) =>
      writeFileSync(
        `${library}.lock`,
        JSON.stringify({ process, host, since: '2024-02-05T08:00:00.000Z', token: 'x' }),
      );
    lock(process.pid, hostname());
    expect((await paperkin('like', library, '1')).err).toBe(
      `paperkin: ${library} is being written by process ${process.pid} on ${hostname()} since 2024-02-05T08:00:00.000Z\n`,
    );
    lock(1, 'elsewhere');
    expect((await paperkin('like', library, '1')).err).toMatch(
      /by process 1 on elsewhere .*if that process is no more, delete /,
    );
    lock(2 ** 22 + 7, hostname());
    expect(await paperkin('like', library, '1')).toMatchObject({ code: 0, err: '' });
    expect(existsSync(`${library}.lock`)).toBe(false);
  });

  it('says what is wrong with a damaged file', async () => {
    await paperkin('add', library, monday);
    const bytes = readFileSync(library);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(library, bytes);
    for (const command of ['digest', 'add', 'like'])
      expect(
        await paperkin(command, library, ...(command === 'digest' ? [] : [command === 'add' ? tuesday : '1'])),
      ).toMatchObject({
        code: 2,
        err: expect.stringContaining('checksum does not fit'),
      });
    expect(readFileSync(library).equals(bytes)).toBe(true);
  });
});

describe('paperkin completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s that knows all commands', async (shell) => {
    const { code, out } = await paperkin('completion', shell);
    expect(code).toBe(0);
    for (const name of ['digest', 'search', 'add', 'like', 'export', 'convert'])
      expect(out).toMatch(new RegExp(`\\b${name}\\b`));
    expect(out).toContain('markdown');
  });

  it.skipIf(spawnSync('bash', ['--version']).status !== 0)('completes in bash', async () => {
    const { out } = await paperkin('completion', 'bash');
    const completions = (...words: string[]) => {
      const asked = `COMP_WORDS=(paperkin ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _paperkin; echo "\${COMPREPLY[@]}"`;
      const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `${out}\n${asked}`], { encoding: 'utf8' });
      return stdout.trim() + stderr;
    };
    expect(completions('dig')).toBe('digest');
    expect(completions('digest', '--format', '')).toBe('text markdown html eml');
    expect(completions('search', 'papers.pk', '--te')).toBe('--terms');
    expect(completions('completion', '')).toBe('bash zsh fish');
    expect(completions('digest', 'fi')).toBe('');
  });
});
