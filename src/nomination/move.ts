import type { Kept } from './evidence/evidence.ts';
import type { Doubt, Why } from './reading/verdict.ts';

/** What a turn amounts to in a file: understood by `understand`, decided by `step`. */
export type Move =
  /** An answer to what was asked. */
  | { readonly kind: 'answer'; readonly text: string }
  /** An answer to a question by its name: a button of an earlier one, "sửa tên thành …". */
  | { readonly kind: 'set'; readonly field: string; readonly text: string }
  | { readonly kind: 'edit'; readonly field: string }
  /** A name or number that no question bears. */
  | { readonly kind: 'edit-unknown' }
  | {
      readonly kind:
        | 'skip'
        | 'back'
        | 'repeat'
        | 'review'
        | 'submit'
        | 'pause'
        | 'thorough'
        | 'why'
        | 'pick'
        | 'nominee-code';
    }
  /** Something that wants to be asked back first. */
  | { readonly kind: 'ask-sure'; readonly deed: 'cancel' | 'withdraw' | 'erase' }
  | { readonly kind: 'yes' | 'no' }
  /** It may be either; the person is asked. */
  | { readonly kind: 'which'; readonly text: string }
  | { readonly kind: 'evidence'; readonly kept: readonly Kept[]; readonly text: string };

/** What is to be said, as facts; `phrases/` has the words. */
export type Say =
  | {
      readonly kind: 'ask';
      readonly field: string;
      /** Questions answered or passed over, and all that are asked of this file. */
      readonly at: number;
      readonly of: number;
      /** It has an answer, which may be changed now. */
      readonly changing: boolean;
    }
  | {
      readonly kind: 'taken';
      readonly field: string;
      readonly doubts: readonly Doubt[];
      readonly found: boolean;
    }
  | { readonly kind: 'kept-as-was'; readonly field: string }
  | { readonly kind: 'refused'; readonly field: string; readonly why: Why }
  | { readonly kind: 'skipped'; readonly field: string }
  | { readonly kind: 'needed'; readonly field: string }
  | { readonly kind: 'lacking'; readonly fields: readonly string[] }
  | { readonly kind: 'gone'; readonly audience: string }
  | { readonly kind: 'which'; readonly field: string; readonly text: string }
  | { readonly kind: 'why'; readonly field: string }
  | { readonly kind: 'sure'; readonly deed: 'cancel' | 'withdraw' | 'erase' }
  | { readonly kind: 'evidence'; readonly kept: readonly Kept[] }
  | { readonly kind: 'not-understood'; readonly at: 'review' | 'pick' }
  | {
      readonly kind:
        | 'consent'
        | 'consent-again'
        | 'no-consent'
        | 'review'
        | 'pick'
        | 'submitted'
        | 'resubmitted'
        | 'already-submitted'
        | 'paused'
        | 'cancelled'
        | 'withdrawn'
        | 'erased'
        | 'goes-on'
        | 'locked'
        | 'first'
        | 'nothing-asked'
        | 'edit-unknown'
        | 'thorough'
        | 'no-file-before-consent'
        | 'nominee-code'
        | 'complete-now';
    };
