import type { Plugin } from 'esbuild';

// Build tooling: whatever bundles the stemmer leaves out by it what natural's Porter stemmer inherits and nobody calls, a
// tokenizer and lists of stop words. Nothing in the library imports it.

/** Plugin of esbuild. */
export const porterAlone: Plugin = {
  name: 'porter-alone',
  setup: ({ onLoad }) =>
    onLoad({ filter: /natural[\\/]lib[\\/]natural[\\/]stemmers[\\/]stemmer\.js$/ }, () => ({
      contents: 'module.exports = function () {};',
    })),
};
