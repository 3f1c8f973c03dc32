import { readdirSync, readFileSync } from 'node:fs';
import { withParsers } from '../../src/listing/dialect-reader.js';
import { formatDiagnostic } from '../../src/listing/format-diagnostic.js';
import type { Listing } from '../../src/listing/listing.js';
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

/** A listing of any dialect, with the optional package it needs. */
export async function parseFixture(text: string): Promise<Listing> {
  return parseListing(text, await withParsers(text, {}));
}

export function printedPapers({ papers }: Listing): string {
  return `${JSON.stringify(papers, null, 2)}\n`;
}

export function printedDiagnostics(text: string, { dialect, diagnostics }: Listing): string {
  return `${[`dialect: ${dialect}`, ...diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, text))].join('\n')}\n`;
}
