import { z } from 'zod';

/** What a conversation keeps of the last question, to complete the next one. Everything is optional: old rows stay readable. */
export const memorySchema = z
  .object({
    language: z.enum(['vi', 'en']),
    /** The last question as it came. */
    asked: z.string(),
    /** What kind of thing it asked: `deadline`, `criteria`, `award`, … */
    topic: z.string(),
    /** Ids of what it was about; `audience` may be a body's. */
    audience: z.string(),
    acts: z.array(z.string()),
    /** The clauses that answered it. */
    sections: z.array(z.string()),
    /** We asked back which audience is meant. */
    pending: z.boolean(),
  })
  .partial()
  .readonly();

/** See `memorySchema`. */
export type Memory = z.infer<typeof memorySchema>;
