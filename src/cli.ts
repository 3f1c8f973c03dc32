#!/usr/bin/env node
import { processIo } from './cli/io.js';
import { run } from './cli/run.js';

// A reader that has seen enough (`paperkin … | head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

run(process.argv.slice(2), processIo()).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: Error) => {
    process.stderr.write(`paperkin: this is a mistake in paperkin, please report it: ${error.message}\n`);
    process.exitCode = 70;
  },
);
