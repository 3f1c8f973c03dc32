import { phraseStem } from '../words.js';

/** Stems of words with which papers speak of themselves: a phrase that holds one mostly says nothing of the subject. */
export const DISCOURSE: ReadonlySet<string> = new Set(
  (
    'approach advantage aim analysis application assumption better benefit case certain challenge characteristic common ' +
    'complexity comprehensive condition contribution current detail different difficulty effective efficient effort evidence ' +
    'example existing experiment extensive feature finding first framework general gap high idea impact implication important ' +
    'improved improvement insight interesting issue key large latter limitation literature low main major method ' +
    'multiple nature need new novel number order overall paper particular perfect performance possible potential powerful ' +
    'practical previous problem procedure property quality question recent relevant research result role scenario second ' +
    'significant simple small solution specific standard state-of-the-art strategy strong study superior task technique term ' +
    'theoretical third time type understanding unique use useful variety various way well wide work'
  )
    .split(' ')
    .map(phraseStem),
);

/** Stems of words that say nothing of a subject beside those of {@link DISCOURSE}, which the trees know: kinds of texts, and what praises them. */
export const GENRE: ReadonlySet<string> = new Set(
  (
    'attempt comment conclusion consideration cutting-edge discussion examination formal fundamental graceful grand guide idea insight ' +
    'introduction outlook overlooked overview perspective preliminary principle remark review rigorous science survey systematic ' +
    'thorough versatile viable'
  )
    .split(' ')
    .map(phraseStem),
);
