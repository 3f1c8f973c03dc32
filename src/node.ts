export { loadIndex, saveIndex } from './node/index-file.js';
export { readListing } from './node/read-listing.js';
