/** What a file turned out to be, by its content. */
export type SourceKind = 'pdf' | 'docx' | 'markdown' | 'text';

/** One page that has text, its lines as the file has them. A file without pages is one page. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly string[];
}

/** A file that could be read, before anything was tidied. */
export interface Source {
  readonly kind: SourceKind;
  /** The pages that have text, in order. */
  readonly pages: readonly Page[];
  /** All its pages; `undefined` where the format has none. */
  readonly pageCount: number | undefined;
  /** Pages with hardly a letter on them: pictures, most likely. */
  readonly emptyPages: readonly number[];
  /** Pages the library could not open. */
  readonly brokenPages: readonly number[];
  readonly notes: readonly Note[];
}

/** Text encodings from before Unicode, still met in Vietnamese files, and UTF-8 that was encoded twice. */
export type Legacy = 'TCVN3' | 'VNI' | 'windows-1258' | 'UTF-8 ×2';

/** Something that was done to the text on its way, which the operator should know. */
export type Note =
  | { readonly kind: 'named-otherwise'; readonly ending: string; readonly found: SourceKind }
  | { readonly kind: 'converted'; readonly from: Legacy }
  | { readonly kind: 'word-numbers'; readonly count: number }
  | { readonly kind: 'pictures'; readonly count: number }
  | { readonly kind: 'tables'; readonly rows: number }
  | { readonly kind: 'running-line'; readonly text: string; readonly pages: number }
  | { readonly kind: 'page-numbers'; readonly count: number }
  | { readonly kind: 'rules'; readonly count: number }
  | { readonly kind: 'joined'; readonly lines: number };

/** Kinds of files people try, which hold no text we can read as they are. */
export type WrongKind =
  'doc' | 'rtf' | 'odt' | 'xlsx' | 'pptx' | 'html' | 'image' | 'archive' | 'program' | 'unknown';

/** Why a file is not taken. Each kind has its sentence in `phrases.ts`. */
export type Fault =
  | {
      readonly kind:
        'missing' | 'folder' | 'empty' | 'password' | 'corrupt' | 'mojibake' | 'no-knowledge-folder';
    }
  | { readonly kind: 'unreadable' | 'unwritable'; readonly detail: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly maxBytes: number }
  | { readonly kind: 'wrong-kind'; readonly found: WrongKind }
  | { readonly kind: 'scan'; readonly pages: number }
  | { readonly kind: 'taken'; readonly id: string; readonly title: string }
  | { readonly kind: 'bad-id'; readonly id: string };

/** A value, or why there is none. */
export type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** A failed attempt. */
export function refused(fault: Fault): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault };
}

/** Told after every page: how many are done, of how many. */
export type OnPage = (done: number, of: number) => void;
