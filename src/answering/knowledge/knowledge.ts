import type { DocumentText } from '../../core/document.ts';
import type { Passage } from '../passage.ts';
import type { Campaign, Concept, Curated, Glossary, Point, Silence } from './campaign.ts';

/** Everything that is true, as read from one knowledge folder and found sound. */
export interface Knowledge {
  /** Changes whenever any file of the folder changes (first 12 hex digits of their SHA-256). */
  readonly version: string;
  readonly campaign: Campaign;
  readonly documents: readonly DocumentText[];
  readonly passages: readonly Passage[];
  readonly points: readonly Point[];
  readonly silences: readonly Silence[];
  readonly glossary: Glossary;
  readonly concepts: readonly Concept[];
  readonly curated: readonly Curated[];
}
