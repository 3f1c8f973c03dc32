import { decodeChain } from '../chain/weights.js';
import { FieldReader } from './field-reader.js';
import { FIELD_WEIGHTS } from './field-weights.js';

let trained: FieldReader | undefined;

/** The reader of fields with the weights of this package, made when it is first needed. */
export function trainedFields(): FieldReader {
  trained ??= new FieldReader(decodeChain(FIELD_WEIGHTS));
  return trained;
}
