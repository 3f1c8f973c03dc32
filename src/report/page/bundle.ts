import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { porterAlone } from '../../text/porter-alone.js';

// Build tooling: bundles the script and the style sheet of the report into the strings of `virtual:report-page`.
// tsup and vitest share it; nothing in the library imports it.

const NAME = 'virtual:report-page';
const ENTRY = fileURLToPath(new URL('./main.tsx', import.meta.url));

/** What bundling gives: the module's source and the files it was made of. */
export interface PageModule {
  readonly source: string;
  readonly files: readonly string[];
}

/** Bundles the page into the source of a module that exports its script and its style sheet, with their hashes. */
export async function bundlePage(): Promise<PageModule> {
  const { outputFiles, metafile } = await build({
    entryPoints: [ENTRY],
    outdir: 'page',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [porterAlone],
  });
  const textOf = (extension: string): string => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  const script = inlineable(textOf('.js'));
  const style = inlineable(textOf('.css'));
  const constants = { script, scriptHash: hashOf(script), style, styleHash: hashOf(style) };
  const source = Object.entries(constants)
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`)
    .join('');
  return { source, files: Object.keys(metafile.inputs) };
}

/** The text, once it is sure that it cannot end the element it will be put into. */
function inlineable(text: string): string {
  if (text === '' || /<\/(?:script|style)|<!--|<script/i.test(text)) {
    throw new Error('the page cannot be put into HTML: it is empty or holds a tag of a script or style');
  }
  return text.trim();
}

/** Hash of an inline script or style, as a Content-Security-Policy names it. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Plugin of esbuild, for tsup. */
export function reportPage(): Plugin {
  return {
    name: 'report-page',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:report-page$/ }, ({ path }) => ({ path, namespace: 'report-page' }));
      onLoad({ filter: /.*/, namespace: 'report-page' }, async () => {
        const { source, files } = await bundlePage();
        return {
          contents: source,
          loader: 'js',
          watchFiles: files.map((file) => fileURLToPath(new URL(file, `file://${process.cwd()}/`))),
        };
      });
    },
  };
}

/** Plugin of vite, for vitest. */
export function reportPageForVite(): {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): Promise<string | undefined>;
} {
  return {
    name: 'report-page',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) => (id === `\0${NAME}` ? (await bundlePage()).source : undefined),
  };
}
