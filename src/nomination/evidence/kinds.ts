/** A kind of file that is taken as evidence. */
export interface Kind {
  /** Its media type. */
  readonly type: string;
  /** What names of it end in, without the dot and in lower case; the usual one first. */
  readonly extensions: readonly [string, ...string[]];
}

/**
 * Every kind that is taken. Each can be known by its bytes alone. Plain text and CSV cannot, so a page or a script
 * would pass as text; a CSV may hold formulas that a spreadsheet runs; and text can simply be written in the chat.
 */
export const kinds = {
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { type: 'image/png', extensions: ['png'] },
  webp: { type: 'image/webp', extensions: ['webp'] },
  heic: { type: 'image/heic', extensions: ['heic', 'heif'] },
  pdf: { type: 'application/pdf', extensions: ['pdf'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
  },
  doc: { type: 'application/msword', extensions: ['doc'] },
  xls: { type: 'application/vnd.ms-excel', extensions: ['xls'] },
  ppt: { type: 'application/vnd.ms-powerpoint', extensions: ['ppt'] },
  odt: { type: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
  odp: { type: 'application/vnd.oasis.opendocument.presentation', extensions: ['odp'] },
} as const satisfies Readonly<Record<string, Kind>>;

/** See `kinds`. */
export type KindName = keyof typeof kinds;

/** All endings that are taken, in the form in which a file chooser of a page wants them: `.jpg,.jpeg,…`. */
export const accepted: string = Object.values<Kind>(kinds)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(',');

const byExtension: ReadonlyMap<string, Kind> = new Map(
  Object.values<Kind>(kinds).flatMap((kind) =>
    kind.extensions.map((extension) => [extension, kind] as const),
  ),
);

/** The kind that a name claims by its ending; `undefined` where it claims none that is taken. */
export function claimedKind(name: string): Kind | undefined {
  return byExtension.get(/\.([a-z0-9]+)$/iu.exec(name.trim())?.[1]?.toLowerCase() ?? '');
}
