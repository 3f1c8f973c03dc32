import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledPackages } from './bundled-packages.js';
import { CJS_USE, checkTypes, ESM_USE, USED } from './consumer.js';
import { type PackedProject, packedProject, ROOT } from './project.js';

const ENTRIES = [
  'paperkin',
  'paperkin/formats',
  'paperkin/node',
  'paperkin/arxiv',
  'paperkin/report',
  'paperkin/clickhouse',
];

let project: PackedProject;
beforeAll(() => {
  project = packedProject();
}, 240_000);
afterAll(() => project?.remove());

describe('the packed package', () => {
  it('brings zod and parsimmon and nothing else', () => {
    const installed = readdirSync(join(project.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed.sort()).toEqual(['paperkin', 'parsimmon', 'zod']);
  });

  it('works from an ES module', () => {
    const file = project.write('use.mjs', ESM_USE);
    expect(JSON.parse(project.run('node', file))).toEqual(USED);
  });

  it('works from CommonJS', () => {
    const file = project.write('use.cjs', CJS_USE);
    expect(JSON.parse(project.run('node', file))).toEqual(USED);
  });

  it.each(['node16', 'nodenext', 'bundler'])(
    'type-checks in a TypeScript project with moduleResolution %s',
    (resolution) => {
      expect(checkTypes(project, join(ROOT, 'node_modules/typescript/bin/tsc'), resolution)).toBe('');
    },
  );

  it.each(ENTRIES)('prints nothing and patches nothing when %s is imported', (entry) => {
    const file = project.write(
      'quiet.mjs',
      `${SNAPSHOT}\nconst before = snapshot();\nawait import('${entry}');\nif (snapshot() !== before) console.log('patched');\n`,
    );
    expect(project.run('node', file)).toBe('');
    const required = project.write(
      'quiet.cjs',
      `${SNAPSHOT}\nconst before = snapshot();\nrequire('${entry}');\nif (snapshot() !== before) console.log('patched');\n`,
    );
    expect(project.run('node', required)).toBe('');
  });

  it('shares its classes between the entries, in both module systems', () => {
    const check = `const index = new PaperIndex([]); console.log(PaperIndex.fromBytes(index.toBytes()) instanceof PaperIndex);`;
    const file = project.write('share.mjs', `import { PaperIndex } from 'paperkin'; import 'paperkin/node';${check}`);
    expect(project.run('node', file).trim()).toBe('true');
  });

  it('answers on the command line', () => {
    const listing = join(ROOT, 'fixtures/trending/listing.txt');
    expect(project.run('npx', 'paperkin', '--version').trim()).toBe(
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
    );
    expect(project.run('npx', 'paperkin', 'parse', listing, '--json').trim().split('\n')).toHaveLength(119);
  });

  it('names what is bundled in THIRD-PARTY-NOTICES.md, and nothing that is not', async () => {
    const notices = readFileSync(join(project.folder, 'node_modules/paperkin/THIRD-PARTY-NOTICES.md'), 'utf8');
    const named = [...notices.matchAll(/^## (\S+) \d/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual(await bundledPackages());
  });

  it('leaves sources, metafiles and tests out of the tarball', () => {
    const files = readdirSync(join(project.folder, 'node_modules/paperkin'), { recursive: true }).map(String);
    expect(files.filter((name) => /metafile|\.test\.|^src|^fixtures/.test(name))).toEqual([]);
  });
});

/** Names of the properties of the global object and of the built-in prototypes, but for the registry that zod keeps there. */
const SNAPSHOT = `function snapshot() {
  const owners = [globalThis, ...Object.getOwnPropertyNames(globalThis).map((name) => globalThis[name]?.prototype).filter(Boolean)];
  return JSON.stringify(owners.map((owner) => Reflect.ownKeys(owner).map(String).filter((name) => !name.startsWith('__zod_'))));
}`;
