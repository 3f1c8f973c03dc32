export { loadIndex, saveIndex } from './node/index-file.js';
export { loadLibrary, saveLibrary, updateLibrary } from './node/library-file.js';
export { readListing } from './node/read-listing.js';
