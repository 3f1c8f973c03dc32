/** A place in a text that moves on as the text is read. */
export class TextCursor {
  readonly source: string;
  at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** What a sticky pattern matches here. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  /** Steps over what a sticky pattern matches here. */
  skip(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    if (pattern.test(this.source)) this.at = pattern.lastIndex;
  }

  /** The text that a sticky pattern matches here, '' for none. */
  run(pattern: RegExp): string {
    const start = this.at;
    this.skip(pattern);
    return this.source.slice(start, this.at);
  }

  /** Steps over one character as often as it stands here, up to `most` times; gives how often that was. */
  times(code: number, most: number): number {
    let count = 0;
    while (count < most && this.source.charCodeAt(this.at) === code) {
      this.at += 1;
      count += 1;
    }
    return count;
  }

  /** The one character that stands here. */
  any(): string {
    return this.source.charAt(this.at++);
  }
}
