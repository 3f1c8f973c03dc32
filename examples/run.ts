// Checks every example against the packed package, as one who copied it would: `npm run test:examples -- paperkin-0.2.0.tgz`.
// Without a tarball it builds and packs one. `--lock` writes the lock files anew.

import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

interface Manifest {
  readonly dependencies: Record<string, string>;
}
interface LockFile {
  readonly packages: Record<string, { dependencies?: Record<string, string>; integrity?: string }>;
}

const EXAMPLES = fileURLToPath(new URL('.', import.meta.url));
/** Where the lock files look for the package: beside the example. */
const TARBALL = 'paperkin.tgz';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { lock: { type: 'boolean' } } });
const scratch = mkdtempSync(join(tmpdir(), 'paperkin-examples-'));
try {
  copyFileSync(positionals[0] === undefined ? pack() : resolve(positionals[0]), join(scratch, TARBALL));
  const names = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const failed = names.map(({ name }) => name).filter((name) => !(values.lock ? lock : check)(name));
  if (failed.length > 0) throw new Error(`examples that fail: ${failed.join(', ')}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function pack(): string {
  const root = join(EXAMPLES, '..');
  npm(root, 'run', 'build');
  const packed = npm(root, 'pack', '--ignore-scripts', '--silent', '--pack-destination', scratch);
  return join(scratch, packed.trim());
}

/** Installs what the lock file says in a copy of the example, and runs its check; false where that fails. */
function check(name: string): boolean {
  const started = Date.now();
  const folder = copied(name);
  try {
    npm(folder, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline');
    npm(folder, 'run', 'check');
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    console.error(`${name} fails:\n${stdout}${stderr}`);
    return false;
  }
  console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
  return true;
}

/** The lock file of the example as npm makes it, with the package from the tarball whatever its bytes are. */
function lock(name: string): boolean {
  const folder = copied(name);
  const path = join(folder, 'package.json');
  const manifest = readFileSync(path, 'utf8');
  const { dependencies } = JSON.parse(manifest) as Manifest;
  writeFileSync(
    path,
    JSON.stringify({ ...JSON.parse(manifest), dependencies: { ...dependencies, paperkin: `file:../${TARBALL}` } }),
  );
  npm(folder, 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund');
  const locked = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as LockFile;
  locked.packages['']!.dependencies!.paperkin = dependencies.paperkin!;
  delete locked.packages['node_modules/paperkin']!.integrity;
  writeFileSync(join(EXAMPLES, name, 'package-lock.json'), `${JSON.stringify(locked, undefined, 2)}\n`);
  return true;
}

function copied(name: string): string {
  const folder = join(scratch, name);
  const left = /[\\/](?:node_modules|dist)$/;
  cpSync(join(EXAMPLES, name), folder, { recursive: true, filter: (path) => !left.test(path) });
  return folder;
}

/** What npm prints; what it throws holds that, too. */
function npm(folder: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
