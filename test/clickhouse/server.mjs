// A ClickHouse server, HTTP and native, in a process of its own: `node server.mjs FOLDER HTTP TCP [TCP of every shard ...]`.
// The library of chdb holds the whole of `clickhouse local`, which can listen. It goes on until the process is ended.
import { mkdirSync, writeFileSync } from 'node:fs';
import { libchdbPath } from 'chdb/libchdb';
import { DataType, load, open } from 'ffi-rs';

const [folder, http, tcp, ...shards] = process.argv.slice(2);
const memory = process.env.CLICKHOUSE_MEMORY ?? '2000000000';
// ClickHouse would end without a word.
if (!/^[1-9]\d*$/.test(memory)) throw new Error(`CLICKHOUSE_MEMORY must be a number of bytes, not ${memory}`);

const shard = (port) =>
  `<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;

const user = (name, grants) => `<${name}><password>${name === 'default' ? '' : name}</password>
  <profile>default</profile><quota>default</quota><networks><ip>127.0.0.1</ip></networks>${grants}</${name}>`;
const granted = (queries) => `<grants>${queries.map((query) => `<query>${query}</query>`).join('')}</grants>`;
// What the guide says that each needs.
const READER = ['GRANT SELECT ON granted.*', 'GRANT READ ON REMOTE', 'GRANT SELECT ON system.clusters'];
const WRITER = ['GRANT SELECT, INSERT ON granted.*'];
const OWNER = [
  'GRANT SELECT, INSERT, ALTER DELETE, TRUNCATE, CREATE DATABASE, CREATE TABLE, CREATE VIEW ON granted.*',
  'GRANT READ ON REMOTE',
  'GRANT SELECT ON system.clusters',
  'GRANT SELECT ON system.parts',
  'GRANT TABLE ENGINE ON *',
];

mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}/config.xml`,
  `<clickhouse>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
  <max_server_memory_usage>${memory}</max_server_memory_usage>
  <users_config>${folder}/users.xml</users_config>
  <remote_servers><papers>${shards.map(shard).join('')}</papers></remote_servers>
</clickhouse>`,
);
writeFileSync(
  `${folder}/users.xml`,
  `<clickhouse>
  <users>
    ${user('default', '')}${user('reader', granted(READER))}${user('writer', granted(WRITER))}${user('owner', granted(OWNER))}
  </users>
  <profiles><default/></profiles><quotas><default/></quotas>
</clickhouse>`,
);

const args = [
  'clickhouse',
  `--path=${folder}`,
  `--config-file=${folder}/config.xml`,
  '--listen_host=127.0.0.1',
  // Format of answers that name none: that of the local engine would swallow them.
  '--output-format=TabSeparated',
  '--query=SYSTEM START LISTEN HTTP; SYSTEM START LISTEN TCP; SELECT sleepEachRow(3) FROM numbers(28800) SETTINGS max_block_size = 1, max_rows_to_read = 0, max_threads = 1',
];
open({ library: 'chdb', path: libchdbPath() });
load({
  library: 'chdb',
  funcName: 'query_stable_v2',
  retType: DataType.External,
  paramsType: [DataType.I32, DataType.StringArray],
  paramsValue: [args.length, args],
});
