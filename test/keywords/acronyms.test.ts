import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../src/keywords/acronyms.js';
import { readDocument } from '../../src/keywords/document.js';
import { EMPTY_LEXICON } from '../../src/keywords/lexicon.js';
import { WordTable } from '../../src/keywords/word-table.js';

function acronyms(abstract: string): string[] {
  const document = readDocument({ title: '', abstract }, { table: new WordTable(EMPTY_LEXICON) });
  return findAcronyms(document).map(({ begin, end, short }) => {
    const long = document.words.slice(begin, end + 1).map((word) => word.surface);
    return `${document.words[short]!.surface}: ${long.join(' ')}`;
  });
}

describe('findAcronyms', () => {
  it('finds the words whose letters the acronym takes', () => {
    expect(acronyms('We fine-tune large language models (LLMs) today.')).toEqual(['LLMs: large language models']);
    expect(acronyms('convolutional neural networks (CNN; see below)')).toEqual(['CNN: convolutional neural networks']);
    expect(acronyms('the area under the curve (AUC)')).toEqual(['AUC: area under the curve']);
    expect(acronyms('feed-forward network (FFN)')).toEqual(['FFN: feed-forward network']);
  });

  it('takes no bracket for a definition whose letters do not fit', () => {
    expect(acronyms('our method (LLM) wins')).toEqual([]);
    expect(acronyms('large language models (see Table)')).toEqual([]);
    expect(acronyms('(LLM) and (')).toEqual([]);
  });

  it('does not reach over punctuation', () => {
    expect(acronyms('large, language models (LLM)')).toEqual([]);
  });
});
