import { knowledge } from './world.ts';
import type { Wording } from './claim.ts';

const { campaign } = knowledge;

/** Honours that exist, or sound as if they did, and that the plan does not name. The last part alone gives it away. */
const unknown: readonly (readonly [vi: string, en: string, invented: readonly string[]])[] = [
  ['Cờ thi đua của Chính phủ', "the Government's Emulation Flag", ['Cờ thi đua', 'Emulation Flag']],
  ['Cờ thi đua của UBND tỉnh', 'the provincial Emulation Flag', ['Cờ thi đua', 'Emulation Flag']],
  ['Huân chương Độc lập', 'the Independence Order', ['Huân chương Độc lập', 'Independence Order']],
  ['Huân chương Sao vàng', 'the Gold Star Order', ['Sao vàng', 'Gold Star']],
  ['Huân chương Hồ Chí Minh', 'the Hồ Chí Minh Order', ['Hồ Chí Minh', 'Ho Chi Minh']],
  ['Huân chương Lao động hạng Nhất', 'the Labour Order, First Class', ['hạng Nhất', 'First Class']],
  ['Huân chương Lao động hạng Nhì', 'the Labour Order, Second Class', ['hạng Nhì', 'Second Class']],
  ['Huy chương Vàng', 'the Gold Medal', ['Huy chương', 'Gold Medal']],
  ['danh hiệu Anh hùng Lao động', 'the title Hero of Labour', ['Anh hùng', 'Hero of Labour']],
  ['danh hiệu Chiến sĩ thi đua toàn quốc', 'the title National Emulation Fighter', ['Chiến sĩ', 'Fighter']],
  ['danh hiệu Tập thể lao động xuất sắc', 'the title Excellent Labour Collective', ['Tập thể lao động']],
  ['Giấy khen của Giám đốc Sở', "the Director's Certificate", ['Giấy khen', "Director's"]],
  ['Kỷ niệm chương', 'the Commemorative Medal', ['Kỷ niệm chương', 'Commemorative Medal']],
  ['Giải thưởng Sao Khuê', 'the Sao Khuê Prize', ['Sao Khuê', 'Sao Khue']],
  [
    'Bằng khen của Bộ trưởng Bộ Khoa học và Công nghệ',
    "the Minister's Certificate",
    ['Bộ trưởng', 'Minister’s'],
  ],
  ['Bằng khen của Chủ tịch nước', "the State President's Certificate", ['Chủ tịch nước', 'President']],
  ['Cúp Thăng Long', 'the Thăng Long Cup', ['Thăng Long', 'Thang Long']],
];

const forUnknown: readonly (readonly [vi: string, en: string])[] = [
  ['{w} được tặng {x} đúng không?', 'Is it true that {w} receive {x}?'],
  ['Có phải {w} đạt tiêu chuẩn thì được đề nghị {x} không?', 'Can {w} be proposed for {x} under the plan?'],
  ['{w} làm tốt được xét {x} phải không ạ', '{w} get {x}, right?'],
  ['Theo mục khen thưởng thì {w} được {x}, đúng chưa?', 'The plan awards {x} to {w}, correct?'],
];

const forLevels: readonly (readonly [vi: string, en: string])[] = [
  ['{x} là khen thưởng {l} đúng không?', 'Is {x} an award at the {l} level?'],
  ['{x} là hình thức {l}, phải không ạ', '{x} is given at the {l} level, right?'],
];

const levels: Readonly<Record<'state' | 'province', readonly [vi: string, en: string]>> = {
  state: ['cấp tỉnh', 'provincial'],
  province: ['cấp Nhà nước', 'State'],
};

const parties = [...campaign.audiences, ...campaign.bodies].map(
  ({ name, name_en }) => [name, name_en] as const,
);

const put = (frame: string, w: string, x: string): string => frame.replace('{w}', w).replace('{x}', x);

/** Unknown honours for everybody. */
export const unknownAwards: readonly Wording[] = parties.flatMap(([name, nameEn]) =>
  unknown.flatMap(([award, awardEn, invented]) =>
    forUnknown.map(([vi, en]) => ({ vi: put(vi, name, award), en: put(en, nameEn, awardEn), invented })),
  ),
);

/** The plan's own awards, each called one of the other level, or given by a body that gives none. */
export const misplacedAwards: readonly Wording[] = campaign.awards.flatMap(
  ({ name, name_en, level, words }) => [
    ...(words.toLowerCase().includes('cấp')
      ? []
      : forLevels.map(([vi, en]) => ({
          vi: vi.replace('{x}', name).replace('{l}', levels[level][0]),
          en: en.replace('{x}', name_en).replace('{l}', levels[level][1]),
          invented: [],
        }))),
    ...campaign.bodies.flatMap((body) =>
      campaign.audiences.map((audience) => ({
        vi: `${body.name} tặng ${name} cho ${audience.name} phải không?`,
        en: `Does ${body.name_en} confer ${name_en} on ${audience.name_en}?`,
        invented: [],
      })),
    ),
  ],
);
