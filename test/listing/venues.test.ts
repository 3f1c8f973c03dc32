import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { areInstitutions, areSurnames, isService, venueParts } from '../../src/listing/records/venues.js';

describe('a venue', () => {
  it('has its labelled numbers in their own fields', () => {
    expect(venueParts('JOURNAL OF SAND Volume: 12 Issue: 3 Pages: 45-67 Published: MAR 2023')).toEqual({
      venue: 'JOURNAL OF SAND',
      volume: '12',
      issue: '3',
      pages: '45-67',
      published: 'MAR 2023',
    });
    expect(venueParts('Journal of Volume: A Study')).toEqual({ venue: 'Journal of Volume: A Study' });
    expect(venueParts('Journal of Sand')).toEqual({ venue: 'Journal of Sand' });
  });

  it('is no service that its record was taken from', () => {
    expect(isService('Crossref')).toBe(true);
    expect(isService('Scopus Letters')).toBe(false);
  });

  it('is told from surnames with commas', () => {
    expect(areSurnames('Alder, Birch')).toBe(true);
    expect(areSurnames('Alder, Birch, and Cedar')).toBe(true);
    for (const venue of ['Astronomy & Astrophysics', 'Nature', 'KDD, 2020', 'Oslo, NO', 'Journal of Sand, Berlin'])
      expect(areSurnames(venue)).toBe(false);
  });

  it('and names are told from institutions', () => {
    expect(areInstitutions('Snail College & UC Birchley & ETH')).toBe(true);
    expect(areInstitutions('Stone University & Frost Labs')).toBe(true);
    for (const names of ['Gina Alder & Ben Birch', 'Alder, G. & MIT', 'J. Alder & B. Birch', 'ETH'])
      expect(areInstitutions(names)).toBe(false);
  });

  it('of alerts is read with them', () => {
    const { papers } = parseListing(`Title: Learning Ocean Currents from Satellites
Author(s): Alder, G; Birch, B
Source: JOURNAL OF TIDES Volume: 12 Issue: 3 Pages: 45-67 Published: MAR 2023
DOI: 10.5555/tides.2023.1

Title: Counting Bees with Small Cameras
Author(s): Cedar, C
Source: INSECT METHODS Volume: 4 Issue: 1 Pages: 1-9 Published: 2022
DOI: 10.5555/bees.2022.2
`);
    expect(papers[0]).toMatchObject({ venue: 'JOURNAL OF TIDES', volume: '12', issue: '3', pages: '45-67' });
    expect(papers.map(({ date }) => date?.slice(0, 4))).toEqual(['2023', '2022']);
  });
});
