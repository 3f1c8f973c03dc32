/** Made by `npm run train:keywords`. */
export const READER_TREES: string =
  'cGtyMVkAAQAAAAAABAIBPAAAgD8AAAAAAAAAAAAAAAAAAAAAf39/f39/f39/f39/f39/fw==';
