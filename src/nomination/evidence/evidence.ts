/** A file that proves something, as a nomination refers to it; its bytes are kept apart. */
export interface Evidence {
  /** Random: the name under which the bytes are kept. */
  readonly id: string;
  /** What the person called it, made safe to show and to save. */
  readonly name: string;
  /** What it is by its content: `application/pdf`, … */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
  /** The field it belongs to, where it was sent for one. */
  readonly field?: string;
  /** The turn that brought it, and when (milliseconds). */
  readonly turn: string;
  readonly at: number;
}

/** What became of one file that a person sent. */
export type Kept =
  | { readonly kind: 'kept'; readonly evidence: Evidence }
  | { readonly kind: 'refused'; readonly name: string; readonly why: NotKept };

/** Why a file is not kept. Each has its sentence in `phrases.ts`. */
export type NotKept =
  | 'too-big'
  | 'empty'
  /** The nomination has as many as it may. */
  | 'too-many'
  | 'type'
  | 'not-what-it-says'
  | 'packed-too-tight'
  | 'protected'
  | 'identity-paper'
  | 'not-fetched';
