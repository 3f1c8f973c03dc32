/** Made by `npm run train:keywords`. */
export const TABLE_FREE_READER: string =
  'cGtyMVkAAQAAAAAABAIBPAAAgD8AAAAAAAAAAAAAAAAAAAAAf39/f39/f39/f39/f39/fw==';
