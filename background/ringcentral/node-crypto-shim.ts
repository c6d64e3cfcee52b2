/*
 * RingCentral's SDK imports node's `crypto` for its own PKCE, which this product does not use (it has its own,
 * by WebCrypto). The worker's bundle gets this module instead, since a full polyfill would weigh 140 kB.
 */
const unused = (): never => {
  throw new Error('The SDK must not make PKCE values: credentials/pkce.ts does.');
};

export const createHash = unused;
export const randomBytes = unused;
