/** The report's page, bundled when the library is built (see `bundle.ts`). */
declare module 'virtual:report-page' {
  /** Script, minified; holds no text that could end a script element. */
  export const script: string;
  /** Style sheet, minified; holds no text that could end a style element. */
  export const style: string;
}
