export { loadIndex, saveIndex } from './node/index-file.js';
