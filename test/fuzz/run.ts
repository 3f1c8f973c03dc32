import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseListing } from '../../src/index.js';
import { Random } from '../listing/faults/random.js';
import { blocksTarget } from './blocks-target.js';
import { allParsers, corpus } from './corpus.js';
import { bytesTarget, listingTarget } from './listing-targets.js';
import { classifierTarget, indexTarget } from './saved-targets.js';
import type { Target } from './target.js';

// npm run fuzz -- --seconds 60 --seed 1 --target listings
// Feeds the library what strangers may give it. What is found is made small and written to .cache/fuzz/; a case of
// test/regressions/ keeps it found.

const FOUND = '.cache/fuzz';
/** Findings of one kind that are written down. */
const PER_KIND = 3;
/** Steps taken to make a finding small. */
const STEPS = 4000;
/** Characters of a finding that are printed. */
const SHOWN = 600;

interface Finding {
  readonly kind: string;
  readonly fault: string;
  readonly input: string;
}

interface Run {
  readonly inputs: number;
  /** How often each kind of fault was met. */
  readonly faults: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** Runs a target for some time, or for a number of inputs. */
async function fuzz<Input>(target: Target<Input>, seed: number, until: (inputs: number) => boolean): Promise<Run> {
  const faults = new Map<string, number>();
  const findings: Finding[] = [];
  let inputs = 0;
  for (; !until(inputs); inputs++) {
    // Each input has a seed of its own, so that one can be made again alone.
    const random = new Random(seed * 1_000_003 + inputs);
    const input = target.make(random);
    const fault = await target.fault(input, random);
    if (fault === undefined) continue;
    const kind = kindOf(fault);
    const met = (faults.get(kind) ?? 0) + 1;
    faults.set(kind, met);
    if (met <= PER_KIND) findings.push(await smallest(target, input, fault));
  }
  return { inputs, faults, findings };
}

const kindOf = (fault: string): string => fault.split(/[:\n]/, 1)[0] ?? '';

/** The smallest input that is found to show a fault of the same kind. */
async function smallest<Input>(target: Target<Input>, found: Input, fault: string): Promise<Finding> {
  let best = { input: found, fault };
  let steps = 0;
  for (let smaller = true; smaller; ) {
    smaller = false;
    for (const input of target.smaller(best.input)) {
      if (++steps > STEPS) break;
      const said = await target.fault(input, new Random(0));
      if (said === undefined || kindOf(said) !== kindOf(fault)) continue;
      best = { input, fault: said };
      smaller = true;
      break;
    }
  }
  return { kind: kindOf(fault), fault: best.fault, input: target.print(best.input) };
}

/** Keeps findings, and says what they are where the log alone outlives the machine. */
function write(target: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  mkdirSync(FOUND, { recursive: true });
  findings.forEach((finding, i) => {
    const path = `${FOUND}/${target}-${finding.kind.replace(/\W+/g, '-').slice(0, 40)}-${i}.json`;
    writeFileSync(path, `${JSON.stringify(finding, null, 1)}\n`);
    console.log(`  ${cut(finding.fault.split('\n', 1)[0] ?? '')}\n  ${cut(finding.input)}\n  in ${path}`);
  });
}

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      target: { type: 'string' },
    },
  });
  const parsers = await allParsers();
  const texts = corpus(parsers);
  const papers = texts.flatMap((text) => parseListing(text, { parsers }).papers).slice(0, 12);
  const known = [
    listingTarget(texts, parsers),
    blocksTarget(texts, parsers),
    bytesTarget(texts, parsers),
    indexTarget(papers),
    classifierTarget(papers),
  ] as unknown as readonly Target<unknown>[];
  const targets = known.filter(({ name }) => values.target === undefined || name === values.target);
  if (targets.length === 0) throw new RangeError(`--target must be one of ${known.map(({ name }) => name).join(', ')}`);
  for (const target of targets) {
    const end = Date.now() + (Number(values.seconds) * 1000) / targets.length;
    const { inputs, faults, findings } = await fuzz(target, Number(values.seed), () => Date.now() >= end);
    console.log(
      `${target.name}: ${inputs} inputs of seed ${values.seed}, ${faults.size === 0 ? 'no fault' : JSON.stringify(Object.fromEntries(faults))}`,
    );
    write(target.name, findings);
    if (faults.size > 0) process.exitCode = 1;
  }
}

await main();
