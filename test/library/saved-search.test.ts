import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Library, parseListing } from '../../src/index.js';

it('a library searches as before it was saved, words begun and mistyped too', () => {
  const library = new Library();
  library.add(parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8')));
  const copy = Library.fromBytes(library.toBytes());
  const options = { prefix: true, fuzzy: true, terms: 0 };
  for (const text of ['sparse autoencoders', 'sparse autoenc', 'spasre autoencoders'])
    expect(copy.search(text, options)).toEqual(library.search(text, options));
  library.remove(1);
  copy.remove(1);
  expect(copy.search('spasre autoencoders', options)).toEqual(library.search('spasre autoencoders', options));
});
