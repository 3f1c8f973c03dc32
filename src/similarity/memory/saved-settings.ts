import type { Paper } from '../../paper/paper.js';
import { Analyzer } from '../../text/analyzer.js';
import type { Background } from '../../text/background.js';
import type { IndexOptions } from '../options.js';
import { checkSettings, type Settings } from '../settings.js';
import { checksum } from './checksum.js';
import { IndexFormatError } from './sections.js';

/** What is said of the papers in the saved form. `none`: the index asks a function for them. */
export type SavedPapers = 'keep' | 'ids' | 'none';

type Saved = Readonly<Record<string, unknown>>;

/** Words by which an analyzer or a background is told from another one. */
const MOST_PROBES = 500;

export function savedSettings<P extends Paper>(
  settings: Settings<P>,
  words: readonly string[],
  papers: SavedPapers,
): Saved {
  const { analyzer, background, smoothing } = settings;
  return {
    analyzer: analyzer.fingerprint(words.slice(0, MOST_PROBES)),
    background: background === undefined ? null : backgroundPrint(background, words),
    ...numbersOf(settings),
    'smoothing.k': smoothing?.k ?? null,
    'smoothing.weight': smoothing?.weight ?? null,
    'smoothing.mutual': smoothing?.mutual ?? null,
    papers,
  };
}

function numbersOf<P extends Paper>({ fields, pairs, prior, vectorWeight }: Settings<P>): Saved {
  return { 'fields.title': fields.title, 'fields.abstract': fields.abstract, pairs, prior, vectorWeight };
}

function backgroundPrint(background: Background, words: readonly string[]): number {
  const shares = Float64Array.from(words.slice(0, MOST_PROBES), (word) => background.share(word));
  return checksum(Int32Array.from(shares, (share) => Math.round(share * 2 ** 30)));
}

/** Throws unless analyzer and background are those that the index was built with, as far as its words show. */
export function checkFingerprints<P extends Paper>(
  saved: Saved,
  settings: Settings<P>,
  words: readonly string[],
): void {
  const own = savedSettings(settings, words, 'keep');
  for (const name of ['analyzer', 'background']) {
    if (own[name] !== saved[name]) throw new IndexFormatError(name, 'is not the one the index was built with');
  }
}

/** Options given must be those saved; those left out are taken from what was saved. */
export function loadedSettings<P extends Paper>(saved: Saved, options: IndexOptions<P>): Settings<P> {
  const kept = keptOptions(saved);
  const { papers, analyzer = new Analyzer(), background, fields, vector } = options;
  const smoothing = options.smoothing === undefined ? undefined : checkSettings(options).smoothing;
  const asked = {
    'fields.title': fields?.title,
    'fields.abstract': fields?.abstract,
    pairs: options.pairs,
    prior: options.prior,
    vectorWeight: options.vectorWeight,
    'smoothing.k': options.smoothing === undefined ? undefined : (smoothing?.k ?? null),
    'smoothing.weight': smoothing?.weight,
    'smoothing.mutual': smoothing?.mutual,
  };
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && value !== saved[name]) {
      throw new IndexFormatError(
        name,
        `is ${saved[name] ?? 'not set'} there, but ${String(value ?? 'none')} is asked for`,
      );
    }
  }
  return checkSettings<P>({
    ...kept,
    analyzer,
    ...(background === undefined ? {} : { background }),
    ...(vector === undefined ? {} : { vector }),
    papers: loadedPapers(saved.papers as SavedPapers, papers) as NonNullable<IndexOptions<P>['papers']>,
  });
}

/** What was saved, as options. */
function keptOptions(saved: Saved): IndexOptions {
  const number = (name: string) => saved[name] as number;
  const options = {
    fields: { title: number('fields.title'), abstract: number('fields.abstract') },
    pairs: number('pairs'),
    prior: number('prior'),
    vectorWeight: number('vectorWeight'),
    ...(saved['smoothing.k'] === null
      ? {}
      : {
          smoothing: {
            k: number('smoothing.k'),
            weight: number('smoothing.weight'),
            mutual: number('smoothing.mutual'),
          },
        }),
  };
  if (saved.papers !== 'keep' && saved.papers !== 'ids' && saved.papers !== 'none')
    throw new IndexFormatError('papers', `must be 'keep', 'ids' or 'none', not ${JSON.stringify(saved.papers)}`);
  for (const value of [...Object.values(options.fields), options.pairs, options.prior, options.vectorWeight]) {
    if (typeof value !== 'number')
      throw new IndexFormatError('settings', `must be numbers, not ${JSON.stringify(value)}`);
  }
  try {
    checkSettings(options);
  } catch (cause) {
    throw new IndexFormatError('settings', `are out of bounds: ${(cause as Error).message}`, { cause });
  }
  return options;
}

function loadedPapers<P>(saved: SavedPapers, asked: 'keep' | 'ids' | ((id: string) => P) | undefined): typeof asked {
  if (typeof asked === 'function') return asked;
  if (saved === 'none') throw new IndexFormatError('papers', 'are not in it: a function that gives them is needed');
  if (saved === 'ids' && asked === 'keep')
    throw new IndexFormatError('papers', "are 'ids' there, but 'keep' is asked for");
  return asked ?? saved;
}
