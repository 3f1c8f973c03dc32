import type { Document, SourcePaper } from '../../test/listing/faults/document.js';
import { FAULTS, faultyListing, oneFaultListing, type Setup } from '../../test/listing/faults/faulty-listing.js';
import { ALL_KINDS, FREE_KINDS } from '../../test/listing/faults/metadata.js';
import { LAYOUTS } from '../../test/listing/faults/page-layouts.js';
import type { Random } from '../../test/listing/faults/random.js';

const LAYOUT_NAMES = [...LAYOUTS.keys()];

/** A listing for training: of any layout, with any faults, as often as seen fit. */
export function randomDocument(papers: readonly SourcePaper[], r: Random): Document {
  const some = (least: number, most: number): SourcePaper[] => r.times(r.int(least, most), () => r.pick(papers));
  const form = r.next();
  if (form < 0.14) return smallDocument(some(1, 6), r);
  if (form < 0.34) {
    const layout = LAYOUTS.get(r.pick(LAYOUT_NAMES));
    if (layout !== undefined) return layout(r.chance(0.2) ? shortened(some(3, 14), r, r.int(1, 3)) : some(3, 14), r);
  }
  if (form < 0.57) return oneFaultListing(some(8, 30), r.pick([0.05, 0.1, 0.2, 0.4]), r);
  return faultyListing(some(5, 20), randomSetup(r), r);
}

/** Few papers, and as a rule little of each: what people type, and pages that show a sentence or two. */
function smallDocument(papers: readonly SourcePaper[], r: Random): Document {
  const few = r.chance(0.8) ? shortened(papers, r, r.int(1, 3)) : papers;
  const rates = new Map([['noAbstract', r.chance(0.1) ? 1 : r.chance(0.1) ? 0.3 : 0]]);
  return faultyListing(
    few,
    {
      rates,
      banner: r.chance(0.2),
      footer: r.chance(0.3),
      ...(r.chance(0.3) && { blank: 1 }),
      ...(r.chance(0.1) && { blankInside: 1 }),
      ...(r.chance(0.1) && { number: r.pick(['1.', '[1]', '-']) }),
      ...(r.chance(0.15) && { between: [r.pick(FREE_KINDS)] }),
      ...(r.chance(0.15) && { after: [r.pick(FREE_KINDS)] }),
    },
    r,
  );
}

/** Papers of which the first sentences are shown alone. */
export function shortened(papers: readonly SourcePaper[], r: Random, most: number): SourcePaper[] {
  return papers.map(({ title, abstract }) => {
    const sentences = abstract.split(/(?<=[.!?])\s+(?=[A-Z])/);
    return { title, abstract: sentences.slice(0, r.int(1, most)).join(' ') };
  });
}

function randomSetup(r: Random): Setup {
  const rates = new Map<string, number>();
  const form = r.next();
  if (form >= 0.15 && form < 0.5)
    for (let i = r.int(1, 3); i > 0; i--) rates.set(r.pick(FAULTS), 0.02 + r.next() * 0.3);
  if (form >= 0.5) {
    const rate = 0.01 + r.next() * 0.2;
    for (const fault of FAULTS) rates.set(fault, rate * r.next() * 1.5);
  }
  const kinds = (from: readonly string[], most: number): string[] => r.times(r.int(1, most), () => r.pick(from));
  return {
    rates,
    ...(r.chance(0.3) && { wrap: r.int(60, 104) }),
    ...(r.chance(0.3) && { blank: r.int(1, 2) }),
    ...(r.chance(0.15) && { blankInside: 1 }),
    ...(r.chance(0.1) && { number: r.pick(['1.', '[1]', '(1)', '•', '-', '1)']) }),
    ...(r.chance(0.2) && { between: kinds(ALL_KINDS, 3) }),
    ...(r.chance(0.22) && { after: kinds(FREE_KINDS, 5) }),
    ...(r.chance(0.05) && { labels: r.chance(0.5) ? ('both' as const) : ('abstract' as const) }),
    ...(r.chance(0.15) && { before: kinds(FREE_KINDS, 2) }),
    ...(r.chance(0.3) && { banner: false }),
    ...(r.chance(0.3) && { footer: false }),
    ...(r.chance(0.1) && { indent: true }),
  };
}
