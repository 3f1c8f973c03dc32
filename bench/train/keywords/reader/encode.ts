import {
  DEPTH,
  LEAVES,
  type ReaderTrees,
  TREE_BYTES,
  TREES_HEADER,
  TREES_MAGIC,
} from '../../../../src/keywords/reader/trees.js';

/** Saves trees in base64, as `decodeTrees` reads them. */
export function encodeTrees({ width, features, thresholds, leaves, base, slope, intercept }: ReaderTrees): string {
  const count = features.length / DEPTH;
  const bytes = new Uint8Array(TREES_HEADER + count * TREE_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(Uint8Array.from(TREES_MAGIC, (letter) => letter.charCodeAt(0)));
  view.setUint16(4, width, true);
  view.setUint16(6, count, true);
  const step = leaves.reduce((most, leaf) => Math.max(most, Math.abs(leaf)), 0) / 127;
  for (const [i, value] of [base, step, slope, intercept].entries()) view.setFloat32(8 + 4 * i, value, true);
  for (let tree = 0, at = TREES_HEADER; tree < count; tree++) {
    for (let i = tree * DEPTH; i < (tree + 1) * DEPTH; i++, at += 3) {
      view.setUint8(at, features[i]!);
      view.setUint16(at + 1, new Uint32Array(Float32Array.of(thresholds[i]!).buffer)[0]! >>> 16, true);
    }
    for (let i = tree * LEAVES; i < (tree + 1) * LEAVES; i++) view.setInt8(at++, Math.round(leaves[i]! / step));
  }
  return Buffer.from(bytes).toString('base64');
}
