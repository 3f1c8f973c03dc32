import { createRequire } from 'node:module';
import { byValue, joinedText, type KeywordMethod } from './keyword-method.js';

const load = createRequire(import.meta.url);
const TOP = 30;
const TO_STRING: string = 'nlcst-to-string';

/** `rake-js`, English. */
function rakeJs(): KeywordMethod {
  const { default: rake } = load('rake-js') as { default: (text: string, options: { language: string }) => string[] };
  return { name: 'rake-js', rank: (paper) => rake(joinedText(paper), { language: 'english' }).slice(0, TOP) };
}

/** `node-rake`, as it comes. Some texts make it throw; it then has no keywords. */
function nodeRake(): KeywordMethod {
  const rake = load('node-rake') as { generate: (text: string) => string[] };
  const rank: KeywordMethod['rank'] = (paper) => {
    try {
      return rake.generate(joinedText(paper)).slice(0, TOP);
    } catch {
      return [];
    }
  };
  return { name: 'node-rake', rank };
}

interface RetextPhrase {
  readonly score: number;
  readonly matches: readonly { readonly nodes: readonly unknown[] }[];
}

interface RetextFile {
  readonly data: { readonly keyphrases?: readonly RetextPhrase[] };
}

interface RetextProcessor {
  use(plugin: unknown, options?: object): RetextProcessor;
  processSync(text: string): RetextFile;
}

/** `retext-keywords` with `retext-pos`: its keyphrases. */
async function retextKeywords(): Promise<KeywordMethod> {
  const named = async (name: string) => (await import(name)) as { readonly default: unknown; readonly retext: unknown };
  const { retext } = await named('retext');
  const { toString: print } = (await import(TO_STRING)) as { toString: (nodes: readonly unknown[]) => string };
  const processor = (retext as () => RetextProcessor)()
    .use((await named('retext-pos')).default)
    .use((await named('retext-keywords')).default, { maximum: TOP });
  return {
    name: 'retext-keywords',
    rank: (paper) => {
      const phrases = processor.processSync(joinedText(paper)).data.keyphrases ?? [];
      return phrases.map(({ matches }) => print(matches[0]!.nodes));
    },
  };
}

/** `keyword-extractor`: neighbouring words that are no stop words, by frequency. */
function keywordExtractor(): KeywordMethod {
  const { extract } = load('keyword-extractor') as { extract: (text: string, options: object) => string[] };
  const options = { language: 'english', return_changed_case: true, return_chained_words: true, remove_digits: true };
  return {
    name: 'keyword-extractor',
    rank: (paper) => {
      const counts = new Map<string, number>();
      for (const phrase of extract(joinedText(paper), options)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
      return byValue(counts).slice(0, TOP);
    },
  };
}

interface TfIdf {
  addDocument(text: string): void;
  listTerms(index: number): readonly { readonly term: string }[];
  readonly documents: unknown[];
}

/** `natural`: the words of highest tf-idf, document frequencies of the set at hand. */
function naturalTfIdf(texts: readonly string[]): KeywordMethod {
  // One of its 52 dependencies prints when it is loaded.
  process.env.DOTENV_CONFIG_QUIET = 'true';
  const { TfIdf } = load('natural') as { TfIdf: new () => TfIdf };
  const index = new TfIdf();
  const numbers = new Map<string, number>();
  texts.forEach((text, number) => {
    index.addDocument(text);
    numbers.set(text, number);
  });
  return {
    name: 'natural TfIdf',
    rank: (paper) =>
      index
        .listTerms(numbers.get(joinedText(paper))!)
        .slice(0, TOP)
        .map(({ term }) => term),
  };
}

interface WinkDocument {
  tokens(): { out(property?: unknown): string[] };
}

/** `wink-nlp`: (adjective)* (noun)+ by frequency, then by place. */
function winkNlp(): KeywordMethod {
  const wink = load('wink-nlp') as (model: unknown) => { readDoc(text: string): WinkDocument; its: { pos: unknown } };
  const nlp = wink(load('wink-eng-lite-web-model'));
  return {
    name: 'wink-nlp noun phrases',
    rank: (paper) => {
      const tokens = nlp.readDoc(joinedText(paper)).tokens();
      return byValue(countNounPhrases(tokens.out(), tokens.out(nlp.its.pos))).slice(0, TOP);
    },
  };
}

function countNounPhrases(words: readonly string[], tags: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  let phrase: string[] = [];
  let hasNoun = false;
  for (let i = 0; i <= words.length; i++) {
    const tag = tags[i] ?? '';
    const noun = tag === 'NOUN' || tag === 'PROPN';
    if (noun || (tag === 'ADJ' && !hasNoun)) {
      phrase.push(words[i]!.toLowerCase());
      hasNoun ||= noun;
      continue;
    }
    const text = phrase.join(' ');
    if (hasNoun) counts.set(text, (counts.get(text) ?? 0) + 1);
    phrase = [];
    hasNoun = false;
  }
  return counts;
}

/** `compromise`: its noun phrases without determiners, by frequency. */
function compromise(): KeywordMethod {
  const nlp = load('compromise') as (text: string) => { nouns(): { out(format: 'array'): string[] } };
  return {
    name: 'compromise nouns',
    rank: (paper) => {
      const counts = new Map<string, number>();
      for (const noun of nlp(joinedText(paper)).nouns().out('array')) {
        const phrase = noun.toLowerCase().replace(/^(?:the|a|an|this|these|our|its|their|such|each)\s+/, '');
        counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
      }
      return byValue(counts).slice(0, TOP);
    },
  };
}

/** The npm packages; `texts` are all texts that will be ranked, for those that count over a collection. */
export async function npmPeers(texts: readonly string[]): Promise<KeywordMethod[]> {
  const retext = await retextKeywords();
  return [rakeJs(), nodeRake(), retext, keywordExtractor(), naturalTfIdf(texts), winkNlp(), compromise()];
}
