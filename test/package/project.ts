import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT: string = new URL('../..', import.meta.url).pathname;

/** The packed tarball, installed in an empty project. */
export interface PackedProject {
  readonly folder: string;
  /** Runs a program in the project and gives its standard output and standard error. */
  run(command: string, ...args: string[]): string;
  write(name: string, text: string): string;
  remove(): void;
}

/** Builds and packs paperkin and installs the tarball, as a user's `npm install paperkin` does. */
export function packedProject(): PackedProject {
  const folder = mkdtempSync(join(tmpdir(), 'paperkin-consumer-'));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: quietEnv() });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: ROOT, stdio: 'pipe' });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball');
  write('package.json', JSON.stringify({ name: 'consumer', private: true }));
  run('npm', 'install', `./${tarball}`, '--no-audit', '--no-fund', '--prefer-offline');
  return { folder, run, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Without what a test runner sets and a user's shell does not. */
function quietEnv(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, VITEST: __, FORCE_COLOR: ___, ...env } = process.env;
  return env;
}
