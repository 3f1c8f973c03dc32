/**
 * The answers of `PaperIndex` from papers in ClickHouse, on one server or a cluster. Needs `@clickhouse/client`.
 *
 * @module paperkin/clickhouse
 * @category Modules
 */

export { ClickHouseIndex } from './clickhouse/clickhouse-index.js';
export type { ClickHouseClient, ServerSettings, Statement } from './clickhouse/client.js';
export { IncompleteIndexError, IndexUnavailableError } from './clickhouse/errors.js';
export type {
  AddOptions,
  AdviceOptions,
  ClickHouseOptions,
  PartialAnswer,
  PartialOptions,
  QuestionOptions,
  RefreshOptions,
  RefreshStep,
} from './clickhouse/options.js';
