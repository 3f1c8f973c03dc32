/** The world as the command line sees it; tests hand in their own. */
export interface Io {
  /** Standard input as bytes. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: (content: string | Uint8Array) => void;
  readonly stderr: (text: string) => void;
  /** Columns of the terminal, 80 where standard output is none. */
  readonly columns: number;
  /** Whether standard output takes colours. */
  readonly color: boolean;
  /** Whether standard error is a terminal: progress shows only there. */
  readonly interactive: boolean;
}

/** The real process. Colours only on a terminal, and never with `NO_COLOR` set (https://no-color.org). */
export function processIo(): Io {
  const { stdout, stderr, stdin, env } = process;
  return {
    stdin,
    stdout: (content) => stdout.write(content),
    stderr: (text) => stderr.write(text),
    columns: stdout.isTTY ? Math.max(stdout.columns, 40) : 80,
    color: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    interactive: stderr.isTTY === true,
  };
}
