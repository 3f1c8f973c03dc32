import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Modules that the files of a folder import. */
function imports(folder: string): string[] {
  return readdirSync(folder).flatMap((file) =>
    Array.from(readFileSync(`${folder}/${file}`, 'utf8').matchAll(/ from '(.+?)'/g), ([, module]) => module!),
  );
}

it('keeps the formula free of any store', () => {
  const modules = imports('src/similarity/formula');
  expect(modules.length).toBeGreaterThan(10);
  for (const module of modules)
    expect(module).toMatch(/^(?:\.\/|\.\.\/\.\.\/(?:text|packed)\/|\.\.\/terms\/packed-counts)/);
});

it('keeps the stores free of questions, and similarity free of keywords', () => {
  for (const module of imports('src/similarity/memory')) {
    expect(module).not.toMatch(/\/(?:paper-index|match|query|question|recommend|explain)\.js$/);
  }
  for (const folder of ['src/similarity', 'src/similarity/formula', 'src/similarity/memory', 'src/similarity/terms']) {
    if (folder !== 'src/similarity') expect(imports(folder).join()).not.toContain('/keywords/');
  }
  const own = readdirSync('src/similarity').filter((name) => name.endsWith('.ts'));
  for (const name of own) expect(readFileSync(`src/similarity/${name}`, 'utf8')).not.toContain('/keywords/');
});
