import type { FieldName } from '../../paper/paper.js';
import type { Identifiers } from './identifiers-of.js';

/** The identifiers of a paper as they are found in its record: the first of each kind stands. */
export class PaperIdentifiers {
  known: Identifiers = {};

  /** Takes up identifiers; gives the fields of those that are the paper's. */
  add(found: Identifiers): readonly FieldName[] {
    const fields: FieldName[] = [];
    const { arxivId, doi } = this.known;
    if (found.arxivId !== undefined && (arxivId ?? found.arxivId) === found.arxivId) fields.push('arxivId');
    if (found.doi !== undefined && (doi ?? found.doi) === found.doi) fields.push('doi');
    this.known = { ...found, ...this.known };
    return fields;
  }
}
