/** A node of the cluster that is needed does not answer: nothing is wrong with the question, it may be asked again. */
export class IndexUnavailableError extends Error {
  override readonly name = 'IndexUnavailableError' as const;

  constructor(cause: unknown) {
    super(`ClickHouse does not answer: ${messageOf(cause)}`, { cause });
  }
}

/** Papers were stored in part, when a server went away in the middle: adding them again makes them whole. */
export class IncompleteIndexError extends Error {
  override readonly name = 'IncompleteIndexError' as const;
  /** Ids of such papers, 100 at most. */
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    const shown = ids.slice(0, 3).map((id) => JSON.stringify(id));
    super(
      `${ids.length < 100 ? ids.length : '100 or more'} papers are not whole (${shown.join(', ')}${ids.length > 3 ? '…' : ''}): add them again, then refresh; until then answers are those of the last refresh`,
    );
    this.ids = ids;
  }
}

/** Codes of ClickHouse (`ErrorCodes.cpp`) and of the network by which a server is away. */
const AWAY = new Set([
  '32', // ATTEMPT_TO_READ_AFTER_EOF
  '198', // DNS_ERROR
  '209', // SOCKET_TIMEOUT
  '210', // NETWORK_ERROR
  '279', // ALL_CONNECTION_TRIES_FAILED
  '519', // ALL_REPLICAS_LOST
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);
/** Codes by which tables are not there. */
const NO_TABLES = new Set(['60', '81']);

/** What is thrown for an error of the client. */
export function translated(error: unknown): unknown {
  const code = (error as { code?: unknown } | undefined)?.code;
  const message = messageOf(error);
  if (AWAY.has(String(code)) || /^timeout error|socket hang up|fetch failed/i.test(message))
    return new IndexUnavailableError(error);
  if (NO_TABLES.has(String(code)))
    return new Error(`the tables are not there, call createTables(): ${message}`, { cause: error });
  return error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
