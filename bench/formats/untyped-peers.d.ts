// Peers that come without types: what the bench uses of them.

declare module '@citation-js/core' {
  interface CslItem {
    readonly title?: string;
    readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
    readonly issued?: { readonly 'date-parts'?: readonly (readonly (number | string)[])[]; readonly raw?: string };
    readonly DOI?: string;
    readonly abstract?: string;
  }
  export class Cite {
    constructor(data: string, options?: { readonly forceType: string });
    readonly data: readonly CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@customcommander/ris' {
  export function read(text: string): Readonly<Record<string, string | readonly string[]>>[];
}
declare module 'biblatex-csl-converter' {
  export class BibLatexParser {
    constructor(text: string, options: { readonly processUnexpected: boolean; readonly processUnknown: boolean });
    parse(): { readonly entries: Readonly<Record<string, { readonly fields: Readonly<Record<string, unknown>> }>> };
  }
}
