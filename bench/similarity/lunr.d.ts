// lunr has no types of its own; this is the part that is measured.
declare module 'lunr' {
  interface Builder {
    ref(name: string): void;
    field(name: string): void;
    add(doc: object): void;
  }
  interface Index {
    readonly pipeline: { run(tokens: unknown[]): unknown[] };
    query(build: (query: { term(term: string, options: object): void }) => void): { readonly ref: string }[];
  }
  const lunr: ((build: (this: Builder) => void) => Index) & { tokenizer(text: string): unknown[] };
  export default lunr;
}
