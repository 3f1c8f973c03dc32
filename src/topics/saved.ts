import type { Analyzer } from '../text/analyzer.js';
import { crc32 } from './fingerprint.js';
import type { ClassifierState } from './train.js';

// A saved classifier:  'PKTOPICS'  header length (4 bytes)  header (JSON)  terms (UTF-8, by line)  zeros up to a multiple
// of 4  idf, weights, bias (32-bit floats)  CRC-32 of all that stands before (4 bytes).  Little-endian.

const FORMAT = 'paperkin-topics';
const VERSION = 1;
const MAGIC = 'PKTOPICS';
const START = MAGIC.length + 4;

interface Header {
  readonly format: string;
  readonly version: number;
  readonly topics: readonly string[];
  readonly terms: number;
  readonly termBytes: number;
  readonly temperature: number;
  readonly heads: readonly { readonly slope: number; readonly offset: number }[];
  readonly minKnown: number;
  /** Fingerprint of the analyzer. */
  readonly analyzer: number;
}

/** Bytes of a classifier. */
export function saveState(state: ClassifierState, analyzer: Analyzer): Uint8Array {
  const { vectorizer, model } = state;
  const encoder = new TextEncoder();
  const terms = encoder.encode([...vectorizer.vocabulary.keys()].join('\n'));
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    topics: state.topics,
    terms: vectorizer.idf.length,
    termBytes: terms.length,
    temperature: state.temperature,
    heads: state.heads,
    minKnown: state.minKnown,
    analyzer: analyzer.fingerprint(),
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
 * Classifier of bytes that {@link saveState} wrote.
 *
 * @throws Error that names what differs: another format or version, altered or cut bytes, another analyzer
 */
export function loadState(bytes: Uint8Array, analyzer: Analyzer): ClassifierState {
  const refuse = (why: string): never => {
    throw new Error(`TopicClassifier.fromBytes: ${why}`);
  };
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) refuse('format is not paperkin-topics');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 4;
  if (end < START || view.getUint32(end, true) !== crc32(bytes.subarray(0, end)))
    refuse('checksum differs: cut or altered');
  const jsonEnd = START + view.getUint32(MAGIC.length, true);
  const header = JSON.parse(decoder.decode(bytes.subarray(START, jsonEnd))) as Header;
  if (header.version !== VERSION) refuse(`version is ${header.version}, this library reads ${VERSION}`);
  if (header.analyzer !== analyzer.fingerprint())
    refuse('analyzer differs from the one the classifier was trained with');
  const text = decoder.decode(bytes.subarray(jsonEnd, jsonEnd + header.termBytes));
  const terms = header.terms === 0 ? [] : text.split('\n');
  const classes = header.topics.length;
  let at = Math.ceil((jsonEnd + header.termBytes) / 4) * 4;
  const floats = (count: number): Float32Array => {
    const from = at;
    at += count * 4;
    return Float32Array.from({ length: count }, (_, i) => view.getFloat32(from + i * 4, true));
  };
  const idf = floats(header.terms);
  const weights = floats(header.terms * classes);
  return {
    topics: header.topics,
    vectorizer: { vocabulary: new Map(terms.map((term, i) => [term, i])), idf },
    model: { classes, weights, bias: floats(classes) },
    temperature: header.temperature,
    heads: header.heads,
    minKnown: header.minKnown,
  };
}
