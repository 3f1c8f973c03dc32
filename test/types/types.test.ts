import { expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { type Match, type Paper, PaperIndex, type paperSchema, TopicClassifier } from '../../src/index.js';

interface MyPaper extends Paper {
  readonly read: boolean;
}

it('types a paper as the output of its schema', () => {
  expectTypeOf<z.output<typeof paperSchema>>().toExtend<Paper>();
  expectTypeOf<Paper['title']>().toEqualTypeOf<string>();
  expectTypeOf<Paper['authors']>().toEqualTypeOf<readonly string[] | undefined>();
});

it("gives results typed as the user's own paper", () => {
  const index = new PaperIndex<MyPaper>();
  expectTypeOf(index.search('graphs')).toEqualTypeOf<Match<MyPaper>[]>();
  expectTypeOf(index.get('a')).toEqualTypeOf<MyPaper | undefined>();
  expectTypeOf([...index]).toEqualTypeOf<MyPaper[]>();
});

it("types topics as the union of the user's labels", () => {
  const classifier = TopicClassifier.train([
    { topic: 'cats', input: 'A cat purrs.' },
    { topic: 'dogs', input: 'A dog barks.' },
  ]);
  expectTypeOf(classifier.classify('purring')[0]?.topic).toEqualTypeOf<'cats' | 'dogs' | undefined>();
});
