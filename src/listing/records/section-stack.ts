/** Headings above what is read, the outermost first. */
export class SectionStack {
  readonly #open: { readonly level: number; readonly title: string }[] = [];

  /** Opens a section; those of its level and below end. */
  enter(level: number, title: string): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    if (title !== '') this.#open.push({ level, title });
  }

  get titles(): readonly string[] {
    return this.#open.map(({ title }) => title);
  }
}
