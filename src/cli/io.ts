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

/** The real process. Colours only on a terminal, and never with `NO_COLOR` set (https://no-color.org). */
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
      stop();
      spinner.start(text);
    },
    columns: stdout.isTTY ? Math.max(stdout.columns, 40) : 80,
    color: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
  };
}
