import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface LockFile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dependencies?: object }>>;
}

const read = <Content>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as Content;
const { version, dependencies } = read<Manifest>('package.json');
const names = readdirSync('examples', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

// They are built and run against the packed package by `npm run test:examples`.
describe.each(names)('the example %s', (name) => {
  const manifest = read<Manifest>(`examples/${name}/package.json`);
  const readme = readFileSync(`examples/${name}/README.md`, 'utf8');

  it('pins every package, and paperkin to the version of this repository', () => {
    for (const [, pin] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(pin).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest.dependencies.paperkin).toBe(version);
  });

  it('has a lock file that knows what paperkin depends on', () => {
    const { packages } = read<LockFile>(`examples/${name}/package-lock.json`);
    expect(packages['node_modules/paperkin']).toMatchObject({ version, dependencies });
  });

  it('is in the list of examples, and its page names scripts that it has', () => {
    expect(readFileSync('examples/README.md', 'utf8')).toContain(`(${name}/README.md)`);
    expect(readme).toContain('npm run check');
    for (const [, script = ''] of readme.matchAll(/\bnpm (?:run )?(start|check|build)\b/g))
      expect(manifest.scripts).toHaveProperty([script]);
  });

  it('has the files that its page names', () => {
    for (const [, file = ''] of readme.matchAll(/(?<=\s)((?:listings\/)?[\w-]+\.(?:md|bib|json|d\.ts))\b/g))
      if (file !== 'README.md') expect(existsSync(`examples/${name}/${file}`), file).toBe(true);
  });
});
