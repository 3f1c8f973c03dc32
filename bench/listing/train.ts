// Learns the weights of the labeller and writes them into the library: npm run train:listing -- --data DIR [--documents N]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sightsOf } from '../../src/listing/prose/labeller/context.js';
import { factsOf } from '../../src/listing/prose/labeller/facts.js';
import { observe } from '../../src/listing/prose/labeller/model.js';
import { START, stateNamed, TRANSITIONS } from '../../src/listing/prose/labeller/states.js';
import { LineScanner } from '../../src/listing/prose/line-scan.js';
import type { Piece } from '../../src/listing/prose/piece.js';
import { PieceCutter } from '../../src/listing/prose/pieces.js';
import { type LineBlock, labelBlock } from '../../src/listing/prose/roles.js';
import type { Document } from '../../test/listing/faults/document.js';
import { Random } from '../../test/listing/faults/random.js';
import { weightsModule } from '../chain/weights-module.js';
import { encodeModel } from './encode-model.js';
import { goldPath } from './gold.js';
import { readPapers } from './papers.js';
import { randomDocument } from './random-document.js';
import { Trainer } from './trainer.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    documents: { type: 'string', default: '24000' },
    seed: { type: 'string', default: '77' },
    out: { type: 'string', default: new URL('../../src/listing/prose/labeller/weights.ts', import.meta.url).pathname },
  },
});
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');

/** What an abstract without a title costs on top of what was learned; chosen on the development papers. */
const CAUTION = 0.7;

const random = new Random(Number(values.seed));
const documents = Number(values.documents);
const { train } = readPapers(values.data);
const scanner = new LineScanner();
const trainer = new Trainer({ rate: 0.15, decay: 2e-5 });
let loss = 0;
let pieces = 0;
let skipped = 0;
for (let d = 0; d < documents; d++) {
  trainer.heat = Math.max(0.05, 1 - d / documents);
  learn(randomDocument(train, random));
  if ((d + 1) % 1000 !== 0) continue;
  console.log(`${d + 1} documents, ${(loss / pieces).toFixed(4)} nats a piece, ${skipped} windows skipped`);
  loss = 0;
  pieces = 0;
}
// A text that is cut in two by a line break is likelier than one that lost its title, and seen wrongly it makes two false papers.
TRANSITIONS.forEach(([from, to], t) => {
  if (to === stateNamed('O') && from !== START)
    trainer.model.transitions[t] = (trainer.model.transitions[t] as number) - CAUTION;
});
const comment = 'Written by `npm run train:listing`: the weights of the labeller.';
writeFileSync(values.out, weightsModule(encodeModel(trainer.model), { name: 'WEIGHTS', comment }));

/** Learns from a document: as one window, or as the windows that the cheap tests leave. */
function learn(document: Document): void {
  const block: LineBlock = { text: document.text, lines: scanner.scan(document.text), line: 1 };
  if (random.chance(0.5)) {
    const all = new PieceCutter(block.text, block.lines).cut({
      first: 0,
      end: block.lines.starts.length,
      lineNumber: 1,
    });
    learnWindows([all], block, document);
  } else {
    labelBlock(block, (windows) => {
      learnWindows(windows, block, document);
      return [];
    });
  }
}

function learnWindows(windows: readonly (readonly Piece[])[], block: LineBlock, document: Document): void {
  const sights = sightsOf(windows, block, factsOf(block.text, block.lines));
  windows.forEach((window, i) => {
    const gold = goldPath(window, document.segments);
    if (gold === undefined) {
      skipped++;
      return;
    }
    loss += trainer.learn(observe(sights[i] ?? []), gold);
    pieces += window.length;
  });
}
