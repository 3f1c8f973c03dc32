/** Papers of a shard are numbered; 2^20 of them are a block: servers add into an array of no more numbers. */
export const BLOCK_BITS = 20;
