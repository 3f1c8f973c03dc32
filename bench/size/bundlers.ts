import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);

/** Packages that are asked for by name at run time, or lie beside the bundle as files of their own. */
export const LEFT_OUT: RegExp = /\.generated\.js$|^(?:fast-xml-parser|nodemailer)/;

/** Bundles a program for a browser and minifies it; gives what the page has to load. */
export type Bundler = (entry: string, folder: string) => Promise<string>;

const esbuild: Bundler = async (entry) => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
    external: ['*.generated.js', 'fast-xml-parser', 'nodemailer'],
  });
  return outputFiles.map(({ text }) => text).join('\n');
};

const vite: Bundler = async (entry, folder) => {
  const { build } = await import('vite');
  await build({
    root: folder,
    logLevel: 'silent',
    configFile: false,
    build: {
      outDir: join(folder, 'vite'),
      minify: 'esbuild',
      modulePreload: false,
      rollupOptions: {
        input: entry,
        external: LEFT_OUT,
        output: { inlineDynamicImports: true, entryFileNames: 'out.js' },
      },
    },
  });
  return scripts(join(folder, 'vite'));
};

const webpack: Bundler = async (entry, folder) => {
  const { default: pack } = await import('webpack');
  const path = join(folder, 'webpack');
  await new Promise<void>((resolve, reject) => {
    pack(
      {
        mode: 'production',
        entry,
        output: { path, filename: 'out.js', chunkFormat: 'module', library: { type: 'module' } },
        experiments: { outputModule: true },
        target: 'web',
        performance: false,
        externalsType: 'import',
        externals: [({ request = '' }, done) => (LEFT_OUT.test(request) ? done(undefined, request) : done())],
      },
      (error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
        else resolve();
      },
    );
  });
  // What a program asks for later (the readers of XML, by `loadParsers`) lies in files of its own: webpack keeps them also where
  // the function that asks is left out.
  return readFileSync(join(path, 'out.js'), 'utf8');
};

const bun: Bundler = async (entry, folder) => {
  const out = join(folder, 'bun');
  const externals = ['*.generated.js', 'fast-xml-parser', 'nodemailer'].flatMap((name) => ['--external', name]);
  await promisify(execFile)(bunProgram(), [
    'build',
    entry,
    '--outdir',
    out,
    '--minify',
    '--target',
    'browser',
    ...externals,
  ]);
  return scripts(out);
};

/** Bun's own program: in its package where the install script ran, else in the package of the platform. */
function bunProgram(): string {
  const home = dirname(require.resolve('bun/package.json'));
  const scope = join(home, '..', '@oven');
  const platforms = existsSync(scope) ? readdirSync(scope).map((name) => join(scope, name, 'bin', 'bun')) : [];
  const found = [...platforms, join(home, 'bin', 'bun.exe')].find(existsSync);
  if (found === undefined) throw new Error('Bun has no program for this platform');
  return found;
}

const scripts = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

/** The bundlers in which sizes are measured. */
export const BUNDLERS: Readonly<Record<string, Bundler>> = { webpack, vite, bun, esbuild };
