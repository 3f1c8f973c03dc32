/**
 * Listings, indexes and libraries in files, written whole and locked against a second writer. Needs Node.
 *
 * @module paperkin/node
 * @category Modules
 */

export { loadIndex, saveIndex } from './node/index-file.js';
export { loadLibrary, saveLibrary, updateLibrary } from './node/library-file.js';
export { readListing } from './node/read-listing.js';
