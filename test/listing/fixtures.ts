import { readdirSync, readFileSync } from 'node:fs';
import { formatDiagnostic } from '../../src/listing/format-diagnostic.js';
import { parseListing } from '../../src/listing/parse.js';

const ROOT = new URL('../../fixtures/', import.meta.url);

/** Names of the folders that hold a listing. */
export function fixtureNames(): string[] {
  return readdirSync(ROOT).sort();
}

export function fixturePath(name: string, file: string): URL {
  return new URL(`${name}/${file}`, ROOT);
}

export function readFixture(name: string, file = 'listing.txt'): string {
  return readFileSync(fixturePath(name, file), 'utf8');
}

export function printedPapers(text: string): string {
  return `${JSON.stringify(parseListing(text).papers, null, 2)}\n`;
}

export function printedDiagnostics(text: string): string {
  const { dialect, diagnostics } = parseListing(text);
  return `${[`dialect: ${dialect}`, ...diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, text))].join('\n')}\n`;
}
