import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/node/write-whole.js';

const tsx = createRequire(import.meta.url).resolve('tsx');
const source = fileURLToPath(new URL('../../src/node/write-whole.ts', import.meta.url));
/** A program that writes the letter `a` or `b` a million times, in turn and without end. */
const WRITER = `
  const { writeWhole } = await import(${JSON.stringify(source)});
  for (let i = 0; ; i++) {
    await writeWhole(process.env.FILE, 'ab'[i % 2].repeat(1e6));
    if (i === 0) console.log('begun');
  }`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperkin-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const modeOf = (name: string) => statSync(path(name)).mode & 0o777;

describe('writeWhole', () => {
  it('writes new files and replaces old ones, and leaves nothing beside them', async () => {
    await writeWhole(path('a'), 'one');
    await writeWhole(path('a'), new TextEncoder().encode('two'));
    expect(read('a')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it.skipIf(process.platform === 'win32')('keeps the mode of the old file, whatever the umask is', async () => {
    for (const mode of [0o600, 0o640, 0o666, 0o755]) {
      writeFileSync(path('a'), 'old');
      chmodSync(path('a'), mode);
      await writeWhole(path('a'), 'new');
      expect(modeOf('a').toString(8)).toBe(mode.toString(8));
    }
  });

  it.skipIf(process.platform === 'win32')('follows symbolic links, those to nothing among them', async () => {
    mkdirSync(path('deep'));
    writeFileSync(path('deep/target'), 'old');
    symlinkSync('deep/target', path('link'));
    symlinkSync('link', path('second'));
    symlinkSync('deep/later', path('dangling'));
    await writeWhole(path('second'), 'new');
    await writeWhole(path('dangling'), 'made');
    for (const name of ['link', 'second', 'dangling']) expect(lstatSync(path(name)).isSymbolicLink()).toBe(true);
    expect([read('deep/target'), read('deep/later')]).toEqual(['new', 'made']);
    symlinkSync('circle', path('circle'));
    await expect(writeWhole(path('circle'), 'x')).rejects.toThrow(/circle can't be written \(ELOOP\)/);
  });

  it('refuses to overwrite an input under any of its names', async () => {
    writeFileSync(path('own.txt'), 'precious');
    linkSync(path('own.txt'), path('hard'));
    symlinkSync('own.txt', path('soft'));
    for (const name of ['own.txt', 'hard', 'soft', `../${folder.split('/').pop()}/own.txt`])
      await expect(writeWhole(path(name), 'lost', [path('other'), path('own.txt')])).rejects.toThrow(
        `${path(name)} can't be written (it is an input and would be overwritten: name another file)`,
      );
    expect(read('own.txt')).toBe('precious');
  });

  it('names the file and the reason, and leaves nothing behind, when a file cannot be written', async () => {
    await expect(writeWhole(path('no/such/a'), 'x')).rejects.toMatchObject({
      code: 'ENOENT',
      message: `${path('no/such/a')} can't be written (ENOENT)`,
    });
    await expect(writeWhole(folder, 'x')).rejects.toMatchObject({ code: 'EISDIR' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('writes to what is no file as it is', async () => {
    await writeWhole('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('leaves one whole text when many write at once', async () => {
    const texts = Array.from({ length: 12 }, (_, i) => `${i} `.repeat(10_000));
    await Promise.all(texts.map((text) => writeWhole(path('a'), text)));
    expect(texts).toContain(read('a'));
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('removes what dead processes of this machine left behind, and nothing else', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
    const stale = `.paperkin-${host}-${dead}-1.tmp`;
    const kept = [
      `.paperkin-${host}-${process.pid}-1.tmp`,
      `.paperkin-00000000-${dead}-1.tmp`,
      `.paperkin-${host}-${dead}-1.txt`,
      `paper.${dead}.tmp`,
    ];
    for (const name of [stale, ...kept]) writeFileSync(path(name), 'cut of');
    await writeWhole(path('a'), 'x');
    expect(readdirSync(folder).sort()).toEqual([...kept, 'a'].sort());
  });

  it('leaves a whole file when the process is killed at any moment, and the next writer tidies up', async () => {
    for (let i = 0; i < 5; i++) {
      const writer = spawn(process.execPath, ['--import', tsx, '--input-type=module', '-e', WRITER], {
        env: { ...process.env, FILE: path('a') },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await begun(writer);
      // Another moment of the loop each time, as far as the machine lets it be one.
      await new Promise((done) => setTimeout(done, 7 * i));
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      expect(['a', 'b'].map((letter) => letter.repeat(1e6))).toContain(read('a'));
    }
    await writeWhole(path('a'), 'tidy');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it.skipIf(process.platform === 'win32')('leaves the old file when a file may not grow so large', () => {
    writeFileSync(path('a'), 'old');
    const program = `
      process.on('SIGXFSZ', () => {});
      const { writeWhole } = await import(${JSON.stringify(source)});
      await writeWhole(process.env.FILE, 'x'.repeat(5e6)).catch((error) => console.log(error.message));`;
    // Blocks of 1,024 bytes (dash: 512): enough for what tsx keeps, too few for the file.
    const { stdout } = spawnSync(
      'sh',
      ['-c', `ulimit -f 2000; exec "${process.execPath}" --import "${tsx}" --input-type=module -e "$PROGRAM"`],
      { env: { ...process.env, FILE: path('a'), PROGRAM: program }, encoding: 'utf8' },
    );
    expect(stdout).toBe(`${path('a')} can't be written (EFBIG)\n`);
    expect(read('a')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('leaves the old file on a full disk', async ({ skip }) => {
    const disk = path('disk');
    mkdirSync(disk);
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'paperkin', disk]);
    if (mount.status !== 0) return skip('no small file system may be mounted here');
    try {
      writeFileSync(path('disk/a'), 'old');
      await expect(writeWhole(path('disk/a'), 'x'.repeat(1e6))).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(read('disk/a')).toBe('old');
      expect(readdirSync(disk)).toEqual(['a']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

async function begun(writer: ChildProcess): Promise<void> {
  if (writer.stdout !== null) await once(writer.stdout, 'data');
}
