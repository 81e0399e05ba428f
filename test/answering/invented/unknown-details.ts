import { knowledge } from './world.ts';
import type { Wording } from './claim.ts';
import { monthsIn } from './months.ts';

const { campaign } = knowledge;

/** `{w}` somebody, `{a}` an act, `{x}` an award; `{v}` is the made-up detail, one of the values. */
interface Kind {
  readonly vi: string;
  readonly en: string;
  readonly values: readonly string[];
}

const kinds: readonly Kind[] = [
  {
    vi: '{w} được {x} thì nhận {v} tiền thưởng phải không?',
    en: 'Do {w} get {v} with {x}?',
    values: ['50 triệu đồng', '12.500.000 đồng', '9,8 lần mức lương cơ sở'],
  },
  {
    vi: 'Tỷ lệ {x} cho {w} là {v} đúng không?',
    en: 'The quota of {x} for {w} is {v}, right?',
    values: ['15%', '37%', '0,5%'],
  },
  {
    vi: '{w} chỉ được đề nghị {v} suất {x} phải không',
    en: 'Only {v} of {w} may be proposed for {x}, right?',
    values: ['73', '48', '160'],
  },
  {
    vi: 'Hồ sơ {x} của {w} theo {v} đúng không?',
    en: 'Do {w} use {v} for {x}?',
    values: ['Mẫu số 07', 'Phụ lục 19', 'Biểu 8B'],
  },
  {
    vi: '{w} {a} tại {v} phải không?',
    en: 'Is the {a} of {w} held at {v}?',
    values: ['hội trường tầng 9', 'số 68 đường Lê Lợi', 'khách sạn Hoàng Gia'],
  },
  {
    vi: 'Muốn hỏi {a} của {w} thì gọi {v} đúng không?',
    en: 'For the {a} of {w} one calls {v}, right?',
    values: ['0227 3831 886', '0912345678', 'hotline 1900 6868'],
  },
  {
    vi: '{w} gửi kế hoạch {a} vào email {v} phải không?',
    en: 'Do {w} e-mail the {a} to {v}?',
    values: ['thidua@thaibinh.gov.vn', 'bantdkt@hungyen.gov.vn'],
  },
  {
    vi: 'Ông {v} chủ trì {a} của {w} đúng không?',
    en: 'Does Mr {v} chair the {a} of {w}?',
    values: ['Nguyễn Văn Bình', 'Trần Quốc Tuấn', 'Lê Thị Hoa'],
  },
  {
    vi: 'Kết quả {a} đã có {v} {w} được {x} rồi phải không?',
    en: 'So {v} of {w} were given {x} at the {a}?',
    values: ['86', '214'],
  },
  {
    vi: '{w} không {a} thì bị phạt {v} đúng không?',
    en: 'Are {w} fined {v} without {a}?',
    values: ['5 triệu đồng', '20 điểm'],
  },
  {
    vi: '{w} cần đạt {v} để được {x} phải không ạ',
    en: 'Must {w} reach {v} for {x}?',
    values: ['85 điểm', '90/100 điểm', '4 sao'],
  },
  {
    vi: 'Xét {x} cho {w} mất {v} phải không?',
    en: 'Does {x} for {w} take {v}?',
    values: ['20 ngày làm việc', '45 ngày', '6 tuần'],
  },
  {
    vi: 'Theo Quyết định {v} thì {w} được {x} đúng không?',
    en: 'Under Decision {v}, {w} get {x}, right?',
    values: ['1234/QĐ-UBND', '888/QĐ-TTg', '98/2023/NĐ-CP'],
  },
];

const english: Readonly<Record<string, string>> = {
  '50 triệu đồng': '50 million dong',
  '12.500.000 đồng': '12,500,000 dong',
  '9,8 lần mức lương cơ sở': '9.8 base salaries',
  'Mẫu số 07': 'form 07',
  'Phụ lục 19': 'annex 19',
  'Biểu 8B': 'form 8B',
  'hội trường tầng 9': 'the hall on floor 9',
  'số 68 đường Lê Lợi': '68 Lê Lợi street',
  'khách sạn Hoàng Gia': 'the Hoàng Gia hotel',
  '5 triệu đồng': '5 million dong',
  '20 điểm': '20 points',
  '85 điểm': '85 points',
  '90/100 điểm': '90/100 points',
  '4 sao': '4 stars',
  '20 ngày làm việc': '20 working days',
  '45 ngày': '45 days',
  '6 tuần': '6 weeks',
};

const parties = [...campaign.audiences, ...campaign.bodies];

const put = (frame: string, w: string, a: string, x: string, v: string): string =>
  frame.replace('{w}', w).replace('{a}', a).replace('{x}', x).replace('{v}', v);

/** A detail made up for everybody × act × award. */
export const unknownDetails: readonly Wording[] = parties.flatMap((party) =>
  campaign.acts.flatMap((act) =>
    campaign.awards.flatMap((award) =>
      kinds.flatMap(({ vi, en, values }) =>
        values.map((value) => {
          const valueEn = english[value] ?? value;
          return {
            vi: put(vi, party.name, act.name, award.name, value),
            en: put(en, party.name_en, act.name_en, award.name_en, valueEn),
            invented: [value, valueEn],
          };
        }),
      ),
    ),
  ),
);

const days = [1, 15, 28] as const;

/** A day made up for every milestone of everybody, within its quarter or year: the plan names no day. */
export const wrongDays: readonly Wording[] = campaign.milestones.flatMap(({ act, part, period }) => {
  if (period === undefined) return [];
  const { name, name_en } = campaign.acts.find(({ id }) => id === act) ?? { name: '', name_en: '' };
  const months =
    period.quarter === undefined ? [2, 8, 11] : [0, 1, 2].map((at) => (period.quarter ?? 1) * 3 - at);
  return campaign.audiences
    .filter((audience) => audience.part === part)
    .flatMap((audience) =>
      months.flatMap((month) =>
        days.map((day) => ({
          vi: `Kế hoạch ghi ${audience.name} ${name} ngày ${day}/${month}/${period.year} phải không?`,
          en: `Does the plan say that the ${name_en} of ${audience.name_en} is on ${day}/${month}/${period.year}?`,
          invented: [`ngày ${day}`, `${day}/${month}/${period.year}`],
          day: true as const,
          time: { named: monthsIn(period.year, month, month), act, part },
        })),
      ),
    );
});

/** Details asked for outright, of everybody: there is nothing to answer with. */
export const openDetails: readonly Wording[] = parties.flatMap(({ name, name_en }) =>
  [
    [`Số điện thoại của ${name} là bao nhiêu?`, `What is the phone number of ${name_en}?`],
    [`Cho tôi xin email của ${name}`, `What is the e-mail of ${name_en}?`],
    [`Trụ sở của ${name} ở số nhà nào, đường nào?`, `What is the address of ${name_en}?`],
    [`${name} được thưởng bao nhiêu tiền?`, `How much money do ${name_en} get?`],
    [`Kinh phí cho ${name} lấy ở đâu?`, `What is the budget for ${name_en}?`],
    [`Tỷ lệ khen thưởng của ${name} là bao nhiêu phần trăm?`, `What is the quota for ${name_en}?`],
    [`Hồ sơ của ${name} theo mẫu số mấy?`, `Which form do ${name_en} use?`],
    [`${name} sơ kết ngày nào?`, `On which exact date is the mid-term review of ${name_en}?`],
    [`${name} tổng kết ở hội trường nào?`, `What is the venue of the final review of ${name_en}?`],
    [`${name} làm không tốt thì bị phạt bao nhiêu?`, `What is the penalty for ${name_en}?`],
  ].map(([vi = '', en = '']) => ({ vi, en, invented: [], open: true as const })),
);
