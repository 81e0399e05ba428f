/** How long texts may be, in UTF-16 units after cleaning; the first and the last that are taken. */
export const lengths = {
  name: { least: 2, most: 60 },
  nameWords: { least: 2, most: 7 },
  unit: { least: 3, most: 200 },
  email: { least: 6, most: 254 },
  decision: { least: 3, most: 300 },
  shortText: { least: 2, most: 300 },
  longText: { least: 20, most: 3_000 },
} as const;

/** Ages in whole years at which somebody may be nominated. */
export const ages = { least: 14, most: 100 } as const;

/** Before this year nothing that is asked about happened. */
export const earliestYear = 1800;

/** A longer text is refused unread, whatever it holds. */
export const enormous = 20_000;
