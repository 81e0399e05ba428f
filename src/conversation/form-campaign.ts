import type { Knowledge } from '../answering/knowledge/knowledge.ts';
import type { Criterion, FormCampaign } from '../nomination/form.ts';

/** What the nomination form takes from a knowledge: whom it may honour, by which criteria, in the plan's own words. */
export function formCampaignOf({
  campaign,
  passages,
}: Pick<Knowledge, 'campaign' | 'passages'>): FormCampaign {
  const inPlan = passages.filter(({ document }) => document === campaign.document);
  const ofSection = (section: string) => inPlan.filter((passage) => passage.section === section);

  const criteriaOf = (section: string, words: string): readonly Criterion[] => {
    const all = ofSection(section);
    // A clause of several parties names each in a dash of its own; else its heading does, and all of it applies.
    const own = all.filter(({ text }) => text.includes(words));
    return (own.length > 0 ? own : all).map(({ id, text }, index, { length }) => ({
      id: id.slice(campaign.document.length + 1),
      section,
      text,
      ...(length > 1 ? { at: index + 1 } : {}),
    }));
  };

  return {
    title: campaign.title,
    audiences: campaign.audiences
      .filter(({ general, place, includes }) => !general && !place && includes.length === 0)
      .map(({ id, label, name, names, person, business, section, words, gone }) => ({
        id,
        label,
        names: [name, ...names],
        person,
        business,
        criteria: criteriaOf(section, words),
        ...(gone === undefined ? {} : { gone: gone.say }),
      })),
    levels: (['province', 'state'] as const).flatMap((level) => {
      const award = campaign.awards.findLast((each) => each.level === level);
      if (award === undefined) return [];
      const words = ofSection(award.section).map(({ text }) => text);
      return [{ id: level, label: award.name, section: award.section, words: words.join(' ') }];
    }),
  };
}
