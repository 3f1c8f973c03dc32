import type { Observations } from '../chain/observations.js';
import type { Tokens } from './tokens.js';
export class Segments {
  read(_tokens: Tokens): void {}
  add(_i: number, _seen: Observations): void {}
}
