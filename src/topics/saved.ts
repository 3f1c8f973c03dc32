import type { Analyzer } from '../text/analyzer.js';
import { crc32 } from './fingerprint.js';
import { checkHeader, checkLengths, checkState, type SavedHeader } from './saved-checks.js';
import type { ClassifierState } from './train.js';

// A saved classifier:  'PKTOPICS'  header length (4 bytes)  header (JSON)  terms (UTF-8, by line)  zeros up to a multiple
// of 4  idf, weights, bias (32-bit floats)  CRC-32 of all that stands before (4 bytes).  Little-endian.

const FORMAT = 'paperkin-topics';
const VERSION = 2;
const MAGIC = 'PKTOPICS';
const START = MAGIC.length + 4;

/** Bytes of a classifier. */
export function saveState(state: ClassifierState, analyzer: Analyzer): Uint8Array {
  const { vectorizer, model } = state;
  const encoder = new TextEncoder();
  const terms = encoder.encode([...vectorizer.vocabulary.keys()].join('\n'));
  const header: SavedHeader = {
    format: FORMAT,
    version: VERSION,
    topics: state.topics,
    terms: vectorizer.idf.length,
    termBytes: terms.length,
    temperature: state.temperature,
    heads: state.heads,
    minKnown: state.minKnown,
    analyzer: analyzer.fingerprint(),
    ...(state.none !== undefined && { none: state.none }),
  };
  const json = encoder.encode(JSON.stringify(header));
  const textEnd = START + json.length + terms.length;
  const floats = [vectorizer.idf, model.weights, model.bias];
  const floatStart = Math.ceil(textEnd / 4) * 4;
  const length = floatStart + floats.reduce((sum, list) => sum + list.byteLength, 0) + 4;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(encoder.encode(MAGIC));
  view.setUint32(MAGIC.length, json.length, true);
  bytes.set(json, START);
  bytes.set(terms, START + json.length);
  let at = floatStart;
  for (const list of floats) for (const value of list) at = writeFloat(view, at, value);
  view.setUint32(at, crc32(bytes.subarray(0, at)), true);
  return bytes;
}

function writeFloat(view: DataView, at: number, value: number): number {
  view.setFloat32(at, value, true);
  return at + 4;
}

/**
 * Classifier of bytes that {@link saveState} wrote. Everything that an answer is made of is checked, not the checksum
 * alone: whoever alters a file can mend that.
 *
 * @throws Error that names what differs: another format or version, altered or cut bytes, a value out of its range,
 * another analyzer
 */
export function loadState(bytes: Uint8Array, analyzer: Analyzer, trust: boolean): ClassifierState {
  const { header, jsonEnd } = readHeader(bytes);
  if (header.analyzer !== analyzer.fingerprint())
    refuse('analyzer differs from the one the classifier was trained with');
  const floatStart = Math.ceil((jsonEnd + header.termBytes) / 4) * 4;
  checkLengths(header, { floatStart, end: bytes.byteLength - 4 }, refuse);
  const classes = header.topics.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = floatStart;
  const floats = (count: number): Float32Array => {
    const from = at;
    at += count * 4;
    return Float32Array.from({ length: count }, (_, i) => view.getFloat32(from + i * 4, true));
  };
  const idf = floats(header.terms);
  const weights = floats(header.terms * classes);
  const terms = decode(bytes.subarray(jsonEnd, jsonEnd + header.termBytes), 'terms').split('\n');
  const state: ClassifierState = {
    topics: header.topics,
    vectorizer: { vocabulary: new Map(header.terms === 0 ? [] : terms.map((term, i) => [term, i])), idf },
    model: { classes, weights, bias: floats(classes) },
    temperature: header.temperature,
    heads: header.heads,
    minKnown: header.minKnown,
    ...(header.none !== undefined && { none: header.none }),
  };
  if (!trust) checkState(state, refuse);
  return state;
}

function refuse(why: string): never {
  throw new Error(`TopicClassifier.fromBytes: ${why}`);
}

/** Reads the header, and where it ends. */
function readHeader(bytes: Uint8Array): { header: SavedHeader; jsonEnd: number } {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('TopicClassifier.fromBytes: bytes must be a Uint8Array');
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) refuse('format is not paperkin-topics');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 4;
  if (end < START || view.getUint32(end, true) !== crc32(bytes.subarray(0, end)))
    refuse('checksum differs: cut or altered');
  const jsonEnd = START + view.getUint32(MAGIC.length, true);
  if (jsonEnd > end) refuse('the header is longer than the file');
  const header = parseJson(decode(bytes.subarray(START, jsonEnd), 'header'));
  if (header?.format !== FORMAT) refuse('format is not paperkin-topics');
  if (header.version !== VERSION) refuse(versionError(header.version));
  checkHeader(header, refuse);
  return { header, jsonEnd };
}

function versionError(version: unknown): string {
  const old = version === 1 ? ': it was saved by paperkin 0.1, train it again from its examples' : '';
  return `version is ${String(version)}, this library reads ${VERSION}${old}`;
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse(`the ${name} are no UTF-8`);
  }
}

function parseJson(text: string): SavedHeader | null {
  try {
    return JSON.parse(text) as SavedHeader | null;
  } catch {
    return refuse('the header is no JSON');
  }
}
