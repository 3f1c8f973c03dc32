import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeWhole } from '../../src/node/write-whole.js';

vi.mock('node:fs/promises', async (original) => {
  const module = await original<typeof import('node:fs/promises')>();
  return { ...module, rename: vi.fn(module.rename) };
});

const held = Object.assign(new Error('held'), { code: 'EPERM' });
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperkin-rename-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('renames again when another program holds the old file for a moment', async () => {
  vi.mocked(rename).mockRejectedValueOnce(held).mockRejectedValueOnce(held);
  await writeWhole(join(folder, 'a'), 'new');
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('new');
});

it('gives up on a file that is held for long, and leaves nothing behind', async () => {
  vi.mocked(rename).mockRejectedValue(held);
  await expect(writeWhole(join(folder, 'a'), 'new')).rejects.toThrow("a can't be written (EPERM)");
  expect(await readdir(folder)).toEqual([]);
});
