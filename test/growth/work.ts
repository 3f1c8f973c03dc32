import { Session } from 'node:inspector/promises';

/**
 * Counts what a call does, the same on every machine: how often each block of our code runs (V8's coverage counts them),
 * and how many characters regular expressions and searches of strings go over. What one match costs beyond the characters
 * it goes over is asked of `recheck`, see `npm run check:regex`.
 */
export async function workOf(call: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const searched = new Searches();
  try {
    await session.post('Profiler.takePreciseCoverage');
    searched.watch();
    call();
    searched.release();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const ours = result.filter(({ url }) => url.includes('/src/') || /parsimmon|fast-xml-parser/.test(url));
    const ranges = ours.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
    return searched.characters + ranges.reduce((sum, { count }) => sum + count, 0);
  } finally {
    searched.release();
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

/** Characters that are gone over by `exec`, which every use of a regular expression calls, and by `indexOf`. */
class Searches {
  characters = 0;
  readonly #exec = RegExp.prototype.exec;
  readonly #indexOf = String.prototype.indexOf;
  readonly #includes = String.prototype.includes;

  watch(): void {
    const count = (from: number, found: number, length: number) => {
      this.characters += Math.max(0, (found < 0 ? length : found) - from);
    };
    const exec = this.#exec;
    const indexOf = this.#indexOf;
    RegExp.prototype.exec = function (this: RegExp, text: string) {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const match = exec.call(this, text);
      // A sticky or an anchored one looks at one place alone.
      const bound = this.sticky || (this.source.startsWith('^') && !this.multiline);
      const end = match === null ? (bound ? from : text.length) : match.index + match[0].length;
      count(from, end, text.length);
      return match;
    };
    String.prototype.indexOf = function (this: string, wanted: string, from = 0) {
      const found = indexOf.call(this, wanted, from);
      count(from, found, this.length);
      return found;
    };
    String.prototype.includes = function (this: string, wanted: string, from = 0) {
      return this.indexOf(wanted, from) >= 0;
    };
  }

  release(): void {
    RegExp.prototype.exec = this.#exec;
    String.prototype.indexOf = this.#indexOf;
    String.prototype.includes = this.#includes;
  }
}
