import yoctoSpinner from 'yocto-spinner';

/** The world as the command line sees it; tests hand in their own. */
export interface Io {
  /** Standard input as bytes. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: (content: string | Uint8Array) => void;
  readonly stderr: (text: string) => void;
  /** Says what is being done, until something is written. Shows on a terminal only. */
  readonly progress: (text: string) => void;
  /** Columns of the terminal, 80 where standard output is none. */
  readonly columns: number;
  /** Whether standard output takes colours. */
  readonly color: boolean;
}

/** The real process. */
export function processIo(): Io {
  const { stdout, stderr, stdin, env } = process;
  const spinner = yoctoSpinner({ stream: stderr });
  const stop = () => {
    if (spinner.isSpinning) spinner.stop();
  };
  return {
    stdin,
    stdout: (content) => {
      stop();
      stdout.write(content);
    },
    stderr: (text) => {
      stop();
      stderr.write(text);
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      if (spinner.isSpinning) spinner.text = text;
      else spinner.start(text);
    },
    columns: columnsOf(stdout),
    color: takesColors(stdout.isTTY === true, env),
  };
}

/** Columns of a terminal; 80 where it is none, or says that it has none. */
export function columnsOf({ isTTY, columns }: { readonly isTTY?: boolean; readonly columns?: number }): number {
  return isTTY && columns ? Math.max(columns, 40) : 80;
}

/** Colours on a terminal alone, unless `FORCE_COLOR` asks for them; never with `NO_COLOR` (https://no-color.org) or on a dumb one. */
export function takesColors(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}
