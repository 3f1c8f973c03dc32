export { readListing } from './node/read-listing.js';
