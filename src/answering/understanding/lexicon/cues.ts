import { phrasesOf } from './phrases-of.ts';

/** What a question asks for, by the words that ask. Vietnamese and English side by side. */
export const cues = {
  when: phrasesOf(`
    khi nào, năm mô, quý mô, khi lào, lúc lào, quý lào, lăm lào, tháng mô, bữa mô, khi mô, lúc mô, chừng mô, bữa nào, hôm nào, độ nào, quý của, xin quý, cho quý,
    mùa nào, bao lâu, q mấy, bao giờ, lúc nào, quý mấy, quý nào, tháng mấy, tháng nào, năm nào, năm mấy,
    năm bao nhiêu, thời gian nào, thời điểm nào, thời điểm, thời hạn, mốc, mốc nào, mốc thời gian, lịch,
    chừng nào, dạo nào, hạn, hạn chót, hạn cuối, chậm nhất, muộn nhất, đến bao giờ, khoảng nào, thời gian,
    đợt nào, kỳ nào, deadline, khung thời gian, tiến độ, vào tầm nào, tầm nào, hồi nào, giai đoạn nào,
    quý bao nhiêu, vào dịp nào, when, what quarter, which quarter, what year, which year, by when,
    schedule, timeline, timetable, what time, due, how soon, time frame, timeframe, time line, milestone,
    milestones, which month, what month
  `),
  who: phrasesOf(`
    ai, cơ quan nào, đơn vị nào, sở nào, nơi nào, ban nào, bên nào, những ai, tổ chức nào, người nào,
    cấp nào, hội nào, chỗ nào, who, which agency, which body, which department, whom, which office,
    which organization, which organisation
  `),
  criteria: phrasesOf(`
    chuẩn, chuẩn của, làm tốt những gì, phải làm tốt, phải làm những gì, phải có gì, phải có những gì, phải đạt được gì, what must we do, what must, tiêu chuẩn, tiêu chí, điều kiện, đạt chuẩn, tiêu chuẩn thi đua, cần đạt, phải đạt, đạt những gì,
    đạt gì, đủ điều kiện, xét thi đua, được xét, bình xét, yêu cầu đối với, muốn đạt, cần những gì, cần gì,
    cần làm gì, phải làm được gì, chuẩn gì, xét những gì, criteria, criterion, standard, standards,
    requirements, qualify, eligible, conditions, meet, condition
  `),
  duty: phrasesOf(`
    nhiệm vụ, trách nhiệm, vai trò, được giao, giao nhiệm vụ, giao việc, làm gì, phải làm gì, có việc gì,
    chủ trì, phụ trách, đảm nhận, lo việc, phân công, tổ chức thực hiện, lo phần, lo khâu, đề nghị làm,
    được đề nghị, duty, duties, role, responsible, responsibility, responsibilities, tasks, task,
    in charge, supposed to do
  `),
  award: phrasesOf(`
    khen thưởng, khen, được khen, hình thức khen, danh hiệu, bằng khen, huân chương, phần thưởng,
    giải thưởng, tặng thưởng, tôn vinh, tuyên dương, award, awards, commendation, reward, rewards, medal,
    medals, honour, honor, commended, rewarded, prize, prizes
  `),
  participants: phrasesOf(`
    eligible to take part, eligible to participate, eligible for the movement, who may compete, may compete, among those who, covered, included, count as, belong to, part of the campaign, part of the movement, đối tượng, tham gia, tham dự, dự thi, thuộc diện, được thi đua, thi đua được không, có được tham gia,
    dành cho, dự được, được dự, có dự, thể dự, dự không, vào được không, chơi được không, góp mặt,
    có tên trong danh sách thi đua, được tính vào, có phần, đứng ngoài, đối tượng thi đua, ngoài tỉnh,
    thuộc đối tượng, đăng ký thi đua, cho phép tham gia, trong danh sách thi đua, participate, take part,
    join, open to, participants, eligible to join, allowed to, who can
  `),
  nominee: phrasesOf(`
    người được đề nghị, được đề nghị
  `),
  compare: phrasesOf(`
    bên nào có ghi, bên nào chỉ, bên nào ghi, khác ở, khác chỗ nào, khác với, khác tiêu chuẩn, khác nhau chỗ nào, bên nào trước, ai trước, bên nào sớm, sớm hơn, trước hay sau, khác nhau, so với, khác gì, cùng lúc, cùng quý, cùng 1 quý, cùng một quý, cùng 1 năm, cùng một năm, cùng 1 lúc, cùng thời điểm, cách nhau, cách mấy,
    sớm hơn, muộn hơn, trùng, giống nhau, khác thế nào, chênh nhau, hay sau, giống hay khác, cách bao lâu,
    khác biệt, lần lượt, cùng một lúc, chênh, cùng năm, phân biệt, same, before or after, difference,
    differ, compared, earlier than, later than, same time, same quarter, different, compare, versus
  `),
  judge: phrasesOf(`
    có trật, trật không, hiểu vậy, hiểu thế, đúng không, phải không, đúng hạn, kịp, muộn, trễ, sớm, đúng lịch, đúng mốc, đúng tiến độ, khớp,
    được không, có đúng, có phải, còn kịp, quá hạn, có trễ, có muộn, chậm, có sớm, hợp lệ, có sai,
    đúng chưa, chuẩn chưa, đúng thời gian, đúng quy định, ổn không, có ổn, có được, thì sao, đúng kế hoạch,
    đúng hay sai, có vi phạm, còn đúng, hay phải, late, too late, on time, correct, right, is it true,
    in time, early, ok if, still ok, wrong, would that, comply, fit, match, okay, acceptable, isn t it
  `),
  all: phrasesOf(`
    tất cả, toàn bộ, đầy đủ, liệt kê hết, liệt kê, kể ra, trọn bộ, all, every, full list, entire,
    complete list, list
  `),
  milestones: phrasesOf(`
    các mốc, những mốc, hai mốc, ba mốc, mốc nào, mấy mốc, bao nhiêu mốc, lộ trình, các cột mốc, cột mốc, từng mốc,
    mốc thời gian, lịch trình, tiến độ thực hiện, các mốc thời gian, những thời điểm, milestones, timeline,
    timetable, schedule, key dates, all the dates, all deadlines
  `),
  otherMilestones: phrasesOf(`
    mỗi lần, mấy lần, hai lần, từng lần, cả hai lần, mốc kế tiếp, mốc tiếp theo, mốc kế, mốc sau, mốc tiếp sau, các mốc sau, việc kế tiếp,
    bước kế tiếp, next milestone, next step, next deadline, each time, both times
  `),
  levels: phrasesOf(`
    những cấp, các cấp khen, mấy cấp, hai cấp, bao nhiêu cấp, từng cấp khen, cấp khen thưởng, cấp khen nào, which levels, what levels, how many levels,
    two levels, levels of award, levels of commendation
  `),
  why: phrasesOf(`
    tại sao, vì sao, để làm gì, nhằm gì, nhằm mục đích gì, với mục đích gì, có ích gì, được lợi gì, why, what for, for what purpose
  `),
  headDuty: phrasesOf(`
    phần tổ chức thực hiện, mục tổ chức thực hiện, tổ chức thực hiện
  `),
  headSolution: phrasesOf(`
    phần giải pháp, mục giải pháp, giải pháp thực hiện, giải pháp cho, giải pháp dành cho, về giải pháp,
    giải pháp nêu
  `),
  headContent: phrasesOf(`
    phần nội dung, mục nội dung, nội dung phong trào, nội dung thi đua, nội dung thứ, nội dung về,
    nội dung nào
  `),
  headAim: phrasesOf(`
    phần mục đích, mục mục đích, mục đích của phong trào, mục đích phong trào, mục đích của kế hoạch, mục đích chung, mục đích thi đua,
    mục tiêu của phong trào, mục tiêu phong trào, aim of the campaign, aims of the campaign, purpose of the campaign, goal of the campaign, aim of the movement,
    aims of the movement, purpose of the movement, goals of the movement
  `),
  headRequirement: phrasesOf(`
    phần yêu cầu, mục yêu cầu, yêu cầu của phong trào, yêu cầu đặt ra, yêu cầu chung
  `),
  headRecipients: phrasesOf(`
    nơi nhận, danh sách nhận, kế hoạch có gửi, kế hoạch này gửi, kế hoạch này có gửi, kế hoạch gửi, được gửi kế hoạch, được gửi bản, gửi bản kế hoạch, nhận bản kế hoạch, nhận kế hoạch, recipients,
    sent to whom
  `),
  headLegal: phrasesOf(`
    căn cứ, cơ sở pháp lý, dựa trên, dựa vào, dựa theo, phần mở đầu, legal basis, based on
  `),
  submitTo: phrasesOf(`
    về đâu, về sở nào, về cơ quan nào, gửi về đâu, nộp về đâu, gửi cho ai, nộp cho ai, gửi đi đâu, nộp ở đâu, gửi đâu, nộp đâu, gửi ai,
    nộp ai, báo cáo ai, báo cáo cho ai, báo cáo về đâu, gửi tới đâu, send to, submit to, sent to,
    submitted to
  `),
  me: phrasesOf(`
    tui, chỗ tui, bên tui, trường hợp của tôi, trường hợp của em, trường hợp của mình, trường hợp tôi, trường hợp em,
    trường hợp này, trường hợp, tôi, em, mình, chúng tôi, bọn em, tụi em, chỗ em, chỗ tôi, bên em, bên tôi,
    con, cháu, chỗ mình, bên mình, tụi mình, chúng em, chúng mình, my, our, we, us, me, i
  `),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Longer words that hide a cue inside them: "tạo điều kiện" asks for no criteria. */
export const noCues: Readonly<Partial<Record<keyof typeof cues, readonly string[]>>> = {
  compare: phrasesOf(
    `muộn so với, sớm so với, trễ so với, chậm so với, so với tiến độ, so với kế hoạch, so với quy định, so với mốc`,
  ),
  criteria: phrasesOf(
    `eligible to take part, eligible to participate, eligible to join, tạo điều kiện, điều kiện thuận lợi, trong điều kiện, điều kiện làm việc`,
  ),
};

/** The name of a cue. */
export type Cue = keyof typeof cues;
