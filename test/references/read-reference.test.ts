import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/listing/parse.js';
import { unmark } from '../../src/listing/references/marks.js';
import { readReference } from '../../src/listing/references/read-reference.js';
import { accepts } from '../../src/paper/checks.js';
import type { FieldName } from '../../src/paper/paper.js';
import { STYLED } from './styles.js';

describe('a reference', () => {
  it.each(STYLED.map((each) => [each.style, each] as const))('in the style of %s', (_, { text, values }) => {
    expect(readReference(text).values).toMatchObject(values);
  });

  it('has the places of its fields in the string', () => {
    const text = 'Alder, G. (1979). How rivers move their beds. Journal of Sand, 47(2), 263–291.';
    const { fields } = readReference(text);
    const printed = fields.map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);
    expect(printed).toEqual([
      'author: Alder, G.',
      'date: 1979',
      'title: How rivers move their beds',
      'container: Journal of Sand',
      'volume: 47',
      'issue: 2',
      'pages: 263–291',
    ]);
  });

  it('has its title behind the last initial of its authors, though its words may be names', () => {
    const { values } = readReference('Cedar, D., Small Courts, Big Fines, J. Law Soc. 3, 2012.');
    expect(values).toMatchObject({ title: 'Small Courts, Big Fines', authors: ['Cedar, D.'], date: '2012' });
  });

  it('has the address that stands between angle brackets', () => {
    const { values } = readReference(
      'H. Alder, “How rivers move,” Journal of Sand 33, 423–455 (1965). <https://doi.org/10.5555/js.33.423>',
    );
    expect(values.doi).toBe('10.5555/js.33.423');
  });

  it('has no part in what Wikipedia puts before it', () => {
    const { values } = readReference(
      '^ Jump up to: a b Alder, K. (2013). "How rivers move". Journal of Sand. 12: 101–118.',
    );
    expect(values).toMatchObject({ title: 'How rivers move', authors: ['Alder, K.'] });
  });

  it('may break its lines anywhere', () => {
    const text =
      'Alder, G.,\n    & Birch, B. (1979). How rivers\n    move their beds. Journal of\n    Sand, 47(2), 263–291.';
    expect(readReference(text).values).toMatchObject({
      title: 'How rivers move their beds',
      authors: ['Alder, G.', 'Birch, B.'],
      venue: 'Journal of Sand',
    });
  });

  it.each([
    [
      'Ulme, Karl: Die Brücken der Aller. In: Zeitschrift für Sand 23 (1999), S. 112–130.',
      { authors: ['Ulme, Karl'], title: 'Die Brücken der Aller', venue: 'Zeitschrift für Sand' },
    ],
    [
      'C. Cedar and E. Elm, "What do rivers remember?" in Advances in Sand, vol. 2, B. Birch, Ed. Cambridge, U.K.: Cambridge Univ. Press, 1999, pp. 33–61.',
      { editors: ['B. Birch'], venue: 'Advances in Sand', publisher: 'Cambridge Univ. Press' },
    ],
    [
      'Juniper D. Fever in returning travellers. Sand Travel. 2019 Nov;7(11):801-809. doi: 10.5555/s1. Epub 2019 Sep 2. PMID: 90000012.',
      { authors: ['Juniper D'], title: 'Fever in returning travellers' },
    ],
    [
      'Липов В. В. Скорость дрожжей // Вестник брожения. 2016. № 4. С. 77–80.',
      { title: 'Скорость дрожжей', venue: 'Вестник брожения' },
    ],
    [
      'Linde, Maria / Ahorn, Peter: Recht und Raum im alten Trier. Köln: Böhlau 1998.',
      { authors: ['Linde, Maria', 'Ahorn, Peter'], title: 'Recht und Raum im alten Trier' },
    ],
    [
      'Roble, C. (2016). ¿Quién escucha a los ríos? Antropología del sonido. Anales de Etnografía, 8(1), 101-120.',
      { title: '¿Quién escucha a los ríos? Antropología del sonido' },
    ],
    [
      'World Sand Authority. Guidelines for sand castles [Internet]. Geneva: WSA; 2017 [cited 2020 Mar 3]. Available from: https://example.org/sand',
      { authors: ['World Sand Authority'], title: 'Guidelines for sand castles' },
    ],
    [
      'Catalpa, D.\nSmall Walls, Big Doors\n(2012) Journal of Law and Walls, 3, pp. 20-31. Cited 7 times.',
      { authors: ['Catalpa, D.'], title: 'Small Walls, Big Doors' },
    ],
    [
      '[c12] Di Catalpa, Bo Aspen 0001, Flo Ebony:\nFair Division of Moorings. AAMAS 2023: 1201-1209',
      { authors: ['Di Catalpa', 'Bo Aspen 0001', 'Flo Ebony'], title: 'Fair Division of Moorings', date: '2023' },
    ],
    ['Wattle, Xi. "Hearing the shape of a room." Sand 110.30 (2013): 12186-12191.', { authors: ['Wattle, Xi'] }],
    ['Alder G, Birch B. How rivers move. Sand Res. 2002;42 Suppl 2:S93-9.', { pages: 'S93-9' }],
    [
      'Elm PS, Fir A. How rivers move their beds. In: Alder B, Birch KW, editors. The genetic basis of sand. New York: Elm-Press; 2002. p. 93-113.',
      { title: 'How rivers move their beds', venue: 'The genetic basis of sand', type: 'chapter' },
    ],
    [
      'Ulme, M.; Birke, A. (Hrsg.): Handbuch der Deichpflege. 2. Aufl. Berlin: Springer, 2011.',
      { title: 'Handbuch der Deichpflege. 2. Aufl', publisher: 'Springer', type: 'book' },
    ],
    [
      'Sand Movement Study Group. How rivers move in patients with impaired memory. Sand Res. 2002;40(5):679-86.',
      { authors: ['Sand Movement Study Group'], venue: 'Sand Res' },
    ],
    [
      '\\bibitem{gum} H. Gum, {\\em Sap and Its Flow}, Graduate Texts in Trees, vol.~52, Elm-Press, New York, 1977.',
      { authors: ['H. Gum'], title: 'Sap and Its Flow', publisher: 'Elm-Press' },
    ],
  ])('is known by how its parts stand: %s', (text, values) => {
    expect(readReference(text).values).toMatchObject(values);
  });

  it('gives identifiers of all kinds', () => {
    const text =
      'Alder G. Rivers. J Sand. 2017;3:1-9. doi: 10.5555/abc.17. PMID: 90000001; PMCID: PMC5550001. ISSN 1234-567X';
    const { doi, ids } = readReference(text).values;
    expect({ doi, ids }).toEqual({
      doi: '10.5555/abc.17',
      ids: { pmid: '90000001', pmcid: 'PMC5550001', issn: '1234-567X' },
    });
  });

  it('keeps the links of its marks with their kinds', () => {
    const { links } = readReference('G. Alder. Rivers. Sand, 2001. [[code]](https://github.com/alder/rivers)');
    expect(links).toEqual([{ url: 'https://github.com/alder/rivers', kind: 'code', text: 'code' }]);
  });

  it('does not depend on what was read before', () => {
    const first = STYLED.map(({ text }) => readReference(text));
    const second = [...STYLED].reverse().map(({ text }) => readReference(text));
    expect(second.reverse()).toEqual(first);
  });
});

describe('any string', () => {
  const words = fc.constantFrom(
    '__proto__',
    'constructor',
    'Alder,',
    'G.',
    '(2001).',
    '"',
    '“',
    '\\bibitem{',
    '](',
    '*',
    '[1]',
    '\n',
    'pp.',
    '1-9',
    '李',
    '😀',
    '://',
    'doi:10.5555/',
    '<a',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  );

  it('is read, its fields in order inside it, its values such as a paper may have', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { fields, values, confidence } = readReference(text);
        let last = 0;
        for (const { start, end } of fields) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        for (const [name, value] of Object.entries(values))
          expect([name, accepts(name as FieldName, value as never)]).toEqual([name, true]);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
    );
  });
});

describe('names that were cut from their authors', () => {
  it.each([
    [
      'F. Elm, G. L¨offler, and B. Birch. cuSAND: A New Code for the Beds of Rivers and Its Uses. Sand J., Supp., 26(2):32, February 2003.',
      ['F. Elm', 'G. L¨offler', 'B. Birch'],
      'cuSAND: A New Code for the Beds of Rivers and Its Uses',
    ],
    [
      'Leslie Elm, K. Mani Oak: Distributed Snails: Finding Global States of a Moss. In: Transactions on Moss 3. Nr. 1, Februar 1985.',
      ['Leslie Elm', 'K. Mani Oak'],
      'Distributed Snails: Finding Global States of a Moss',
    ],
    [
      'Patrick Chi-Kit Elm, Alan Tsz-Lok Oak, Harry Ho-Yin Fir, and Tjonnie Feng Ash. Gsand: paralleled, grid-adaptive mechanics of sand in curvilinear geometries. Monthly Notices of the Sand Society, 508(2):2279–2301, 2021.',
      ['Patrick Chi-Kit Elm', 'Alan Tsz-Lok Oak', 'Harry Ho-Yin Fir', 'Tjonnie Feng Ash'],
      'Gsand: paralleled, grid-adaptive mechanics of sand in curvilinear geometries',
    ],
    [
      'ELM, R. S.; BIRCH, D. Slow Moss: 10 secrets of gardens that last. Sand Company, 2001.',
      ['ELM, R. S.', 'BIRCH, D.'],
      'Slow Moss: 10 secrets of gardens that last',
    ],
  ])('are theirs: %s', (text, authors, title) => {
    const { values } = readReference(text);
    expect([values.authors, values.title]).toEqual([authors, title]);
  });

  it('have loose accents within their words', () => {
    const { values } = readReference(
      'P. Cerda´-Dura´n, L. Ant´on, and E. M¨uller. A new code for rivers of sand. Sand Res., 49:93–95, 2008.',
    );
    expect(values.authors?.at(-1)).toBe('E. M¨uller');
    expect(values.title).toBe('A new code for rivers of sand');
  });
});

describe('the work that a reference means', () => {
  it('is that before its pages, whatever is said of it behind', () => {
    const { values } = readReference(
      'K. Elm, "A new mechanics of sand," *Sand Res.* **32** (1976) 138–162, for the motion of rivers and of beds under them.',
    );
    expect([values.title, values.pages]).toEqual(['A new mechanics of sand', '138–162']);
  });

  it('is named once, though another language names it too', () => {
    const text =
      '[4] 王杨，李松，等．古代海洋中的铁研究进展[J]．海洋通报,2012,37(6):294-298. WANG Yang，LI Song,et al. Progress in the study of iron in ancient seas[J]. Sea Science,2012,37(6): 294-298. (in Chinese)';
    const { values } = readReference(text);
    expect([values.title, values.venue]).toEqual(['古代海洋中的铁研究进展', '海洋通报']);
  });

  it('ends before two slashes', () => {
    const { values } = readReference(
      'Elm G. et al. Iron in the Ancient Sea // International Conference on Sand and Its Applications. – Harb : Sand Press, 2023. – С. 256-269.',
    );
    expect([values.title, values.venue]).toEqual([
      'Iron in the Ancient Sea',
      'International Conference on Sand and Its Applications',
    ]);
  });

  it('came out in a venue that is more than a shortened word', () => {
    expect(readReference('A. Elm, "How to share a river," Commun. ACM, 1979.').values.venue).toBe('Commun. ACM');
  });
});

describe('links that are whole references', () => {
  it('are read as such', () => {
    const items = [
      '[Elm G. Iron in the Ancient Sea // Conference on Sand. – Harb : Sand Press, 2023. – С. 25-29.](https://example.org/1)',
      '[Birch B. Bees in the Old Garden // Conference on Bees. – Harb : Sand Press, 2022. – С. 17-20.](https://example.org/2)',
      '[Oak C. Walls of the Small Town // Town and Wall. – 2021. – Т. 9. – С. 11-48.](https://example.org/3)',
    ];
    const { papers } = parseListing(items.map((item, i) => `${i + 1}. ${item}`).join('\n'));
    expect(papers.map(({ title }) => title)).toEqual([
      'Iron in the Ancient Sea',
      'Bees in the Old Garden',
      'Walls of the Small Town',
    ]);
  });
});

describe('emphasis', () => {
  it('tells a title from the names before it', () => {
    const { values } = readReference(
      '- [KoTa22] Elm, Alexander and Birch, Alexey, *On the free groups of sand on the\n  river line*. Proc. Sand Soc. (2022), 23-27.',
    );
    expect(values.authors).toEqual(['Elm, Alexander', 'Birch, Alexey']);
    expect(values.title).toBe('On the free groups of sand on the river line');
  });

  it('ends a title that begins with it', () => {
    const { values } = readReference(
      '- V. V. Elm and M. V. Birch, *Integral Models of Rivers and Sand* (Sand Notes in Rivers 351, Harb Longman, 1996), for the beds of rivers.',
    );
    expect([values.title, values.date]).toEqual(['Integral Models of Rivers and Sand', '1996']);
  });
});

describe('a row of a table', () => {
  it('is the reference in one of its cells', () => {
    const { values } = readReference('| River Beds | F. Elm, "Sand induction," Sand Review, 70(7-8):460, 1946 |');
    expect([values.authors, values.title]).toEqual([['F. Elm'], 'Sand induction']);
  });

  it('has its fields in its cells where they are spread over them', () => {
    const row = '| Elm, G. | How rivers move their beds | 1990 | Sand Review |';
    expect(unmark(row).text).toBe(row);
  });
});

describe('a year', () => {
  it('that a venue ends with is the date where nothing else is', () => {
    const text =
      '4. Судакова В. В. Железо в древнем море: методики выявления // Вестник Песка. Гуманитарные исследования. – 2023. – №. 2 (39). – С. 45-49';
    expect([readReference(text).values.venue, readReference(text).values.date]).toEqual([
      'Вестник Песка. Гуманитарные исследования',
      '2023',
    ]);
  });
});
