import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library, LibraryFormatError, type Paper } from '../../src/index.js';
import { loadLibrary, saveLibrary, updateLibrary } from '../../src/node.js';

const paper: Paper = { id: 'snails', title: 'Snails on garden walls', abstract: 'Snails climb walls.', links: [] };
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperkin-file-'));
  file = join(folder, 'papers.pk');
});

describe('the file of a library', () => {
  it('is begun by updateLibrary, and keeps what was changed', async () => {
    const added = await updateLibrary(file, (library) => library.add([paper], { from: 'monday', date: '2024-02-05' }));
    expect(added.papers).toEqual([paper]);
    await updateLibrary(file, (library) => library.like('snails'));
    const library = await loadLibrary(file);
    expect(library.get(1)).toMatchObject({ paper, opinion: 'liked', listed: [{ from: 'monday', date: '2024-02-05' }] });
    expect(readdirSync(folder)).toEqual(['papers.pk']);
  });

  it('stays as it was when the change fails', async () => {
    await updateLibrary(file, (library) => library.add([paper]));
    const before = readFileSync(file);
    const change = updateLibrary(file, (library) => {
      library.remove('snails');
      throw new Error('no');
    });
    await expect(change).rejects.toThrow('no');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['papers.pk']);
  });

  it('has one writer at a time, whatever name it is called by', async () => {
    await updateLibrary(file, (library) => library.add([paper]));
    const link = join(folder, 'link.pk');
    symlinkSync(file, link);
    await updateLibrary(file, async () => {
      for (const name of [file, link])
        await expect(updateLibrary(name, () => {})).rejects.toThrow(
          new RegExp(`is being written by process ${process.pid} on ${hostname()} since \\d{4}-`),
        );
      expect((await loadLibrary(file)).size).toBe(1);
    });
  });

  it('is taken over from a process that was killed', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(`${file}.lock`, JSON.stringify({ process: dead, host: hostname(), since: '', token: 'x' }));
    await updateLibrary(file, (library) => library.add([paper]));
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it.each(['', 'null', '{}'])(
    'whose lock holds %j belongs to whoever is about to write that, for half a minute',
    async (content) => {
      const lock = `${file}.lock`;
      writeFileSync(lock, content);
      await expect(updateLibrary(file, () => {})).rejects.toThrow('is being written by another process: try again');
      const before = new Date(Date.now() - 60_000);
      utimesSync(lock, before, before);
      await updateLibrary(file, (library) => library.add([paper]));
      expect(existsSync(lock)).toBe(false);
    },
  );

  it('is taken over by one of many that come at once', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(`${file}.lock`, JSON.stringify({ process: dead, host: hostname(), since: '', token: 'x' }));
    let inside = 0;
    let most = 0;
    const writers = Array.from({ length: 12 }, () =>
      updateLibrary(file, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside--;
      }),
    );
    const outcomes = await Promise.allSettled(writers);
    expect(most).toBe(1);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason.message).toMatch(/is being (?:written|taken over) by/);
  });

  it('is refused where it is none, and where it cannot be written', async () => {
    writeFileSync(file, 'no library');
    await expect(loadLibrary(file)).rejects.toThrow(LibraryFormatError);
    await expect(updateLibrary(file, () => {})).rejects.toThrow(LibraryFormatError);
    expect(readFileSync(file, 'utf8')).toBe('no library');
    await expect(loadLibrary(join(folder, 'none.pk'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(saveLibrary(new Library(), join(folder, 'no', 'such.pk'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(saveLibrary([] as never, file)).rejects.toThrow('library must be a Library');
    await expect(updateLibrary(file, undefined as never)).rejects.toThrow('change must be a function');
  });
});
