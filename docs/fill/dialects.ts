import { DIALECT_NOTES } from '../../src/formats/dialect-notes.js';

/** The dialects, each with what it is. */
export function dialectTable(): string {
  const rows = Object.entries(DIALECT_NOTES).map(([name, note]) => `| \`${name}\` | ${note} |`);
  return ['| dialect | what it is |', '|---|---|', ...rows].join('\n');
}
