/** The report's page, bundled when the library is built (see `bundle.ts`). */
declare module 'virtual:report-page' {
  /** Script, minified; holds no text that could end a script element. */
  export const script: string;
  /** Hash of the script for a Content-Security-Policy: `sha256-…`. */
  export const scriptHash: string;
  /** Style sheet, minified; holds no text that could end a style element. */
  export const style: string;
  /** Hash of the style sheet for a Content-Security-Policy: `sha256-…`. */
  export const styleHash: string;
}

/** Style sheets are bundled beside the script. */
declare module '*.css' {}
