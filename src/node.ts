export { readListing } from './node/read-listing.js';
export { loadIndex, saveIndex } from './node/index-file.js';
