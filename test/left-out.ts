/** Says at the end of a run which tests are no part of it. */
export function teardown(): void {
  console.log(
    '\nLeft out: the tests of paperkin/clickhouse, which need two servers (550 MB). To run them:\n' +
      '  npm run test:clickhouse\n',
  );
}
