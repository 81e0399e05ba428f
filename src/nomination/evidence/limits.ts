/** How much evidence is taken in. */
export interface EvidenceLimits {
  /** Of one file. */
  readonly maxBytes: number;
  /** Of one nomination. */
  readonly maxFiles: number;
  /** What an Office file may say it unpacks to, in bytes. */
  readonly maxUnpackedBytes: number;
  /** Unpacked to packed bytes; asked of files that unpack to more than `smallUnpackedBytes`. */
  readonly maxRatio: number;
  /** Up to this nobody's memory is in danger, however tightly it is packed. */
  readonly smallUnpackedBytes: number;
  /** Entries of an Office file: a long presentation with pictures has about a thousand. */
  readonly maxEntries: number;
  /** Documents within an Office file: each chart brings its own sheet. */
  readonly maxNested: number;
}

const megabyte = 1024 * 1024;

/** The numbers of the service as it is started. */
export const evidenceLimits: EvidenceLimits = {
  // One of the platforms lets a bot fetch no more than this: the same limit everywhere is easier to remember.
  maxBytes: 20 * megabyte,
  maxFiles: 40,
  maxUnpackedBytes: 300 * megabyte,
  maxRatio: 100,
  smallUnpackedBytes: 30 * megabyte,
  maxEntries: 2_000,
  maxNested: 100,
};
