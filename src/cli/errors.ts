/** Exit codes of the command line. */
export const EXIT = { ok: 0, nothingFound: 1, misuse: 2 } as const;

/** An end of the program that a user can do something about: one line on standard error and an exit code. */
export class CliError extends Error {
  override name = 'CliError' as const;
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.misuse) {
    super(message);
    this.exitCode = exitCode;
  }
}
