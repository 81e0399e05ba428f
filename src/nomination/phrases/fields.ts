/** What is said of a question of the form. `why`: what it is for, when somebody wonders. */
export interface FieldWords {
  readonly label: string;
  readonly ask: string;
  readonly why: string;
}

const forReport = 'Mục này có trong báo cáo thành tích; thiếu thì cán bộ sẽ phải hỏi lại.';

/** Every question of the form but the criteria, by its id. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  audience: {
    label: 'Đối tượng',
    ask: 'Anh/chị đề cử đối tượng nào?',
    why: 'Mỗi đối tượng có tiêu chuẩn riêng trong Kế hoạch, nên tôi cần biết để hỏi đúng.',
  },
  relation: {
    label: 'Người đề cử',
    ask: 'Anh/chị đề cử với tư cách nào?',
    why: 'Để biết cần hỏi thêm những gì và ai phải đồng ý với việc đề cử.',
  },
  'person-name': {
    label: 'Họ và tên người được đề cử',
    ask: 'Họ và tên đầy đủ của người được đề cử là gì? (viết có dấu)',
    why: 'Tên trong hồ sơ phải đúng như giấy tờ, vì sẽ được ghi vào quyết định nếu được khen.',
  },
  'person-unit': {
    label: 'Nơi công tác hoặc nơi ở',
    ask: 'Người được đề cử công tác ở đâu? (nếu là người dân: thôn/tổ, xã/phường nơi ở)',
    why: 'Để cán bộ biết đơn vị nào xác nhận thành tích.',
  },
  'unit-name': {
    label: 'Tên tập thể',
    ask: 'Tên đầy đủ của tập thể được đề cử là gì? (đúng như quyết định thành lập, không viết tắt)',
    why: 'Tên trong hồ sơ phải đúng như quyết định thành lập, vì sẽ được ghi vào quyết định nếu được khen.',
  },
  position: {
    label: 'Nghề nghiệp, chức vụ',
    ask: 'Nghề nghiệp, chức vụ hiện nay của người được đề cử?',
    why: forReport,
  },
  birth: {
    label: 'Ngày sinh',
    ask: 'Ngày sinh của người được đề cử? (ví dụ 05/06/1980; chỉ nhớ năm thì gõ năm)',
    why: forReport,
  },
  gender: { label: 'Giới tính', ask: 'Giới tính của người được đề cử?', why: forReport },
  hometown: {
    label: 'Quê quán',
    ask: 'Quê quán của người được đề cử? (có thể ghi cả tên xã, huyện trước 01/7/2025)',
    why: forReport,
  },
  residence: { label: 'Nơi thường trú', ask: 'Nơi thường trú của người được đề cử?', why: forReport },
  qualification: {
    label: 'Trình độ chuyên môn',
    ask: 'Trình độ chuyên môn, học hàm, học vị (nếu có)?',
    why: forReport,
  },
  career: {
    label: 'Quá trình công tác',
    ask: 'Tóm tắt quá trình công tác của người được đề cử?',
    why: forReport,
  },
  duties: {
    label: 'Nhiệm vụ được giao',
    ask: 'Quyền hạn, nhiệm vụ được giao của người được đề cử?',
    why: forReport,
  },
  'unit-address': { label: 'Trụ sở', ask: 'Địa chỉ trụ sở chính của tập thể?', why: forReport },
  'unit-phone': {
    label: 'Điện thoại của tập thể',
    ask: 'Số điện thoại của tập thể? (ví dụ 0912 345 678)',
    why: forReport,
  },
  'unit-email': {
    label: 'Thư điện tử của tập thể',
    ask: 'Địa chỉ thư điện tử hoặc trang tin của tập thể?',
    why: forReport,
  },
  'tax-code': {
    label: 'Mã số thuế',
    ask: 'Mã số thuế của doanh nghiệp?',
    why: 'Để cơ quan thẩm định đối chiếu việc chấp hành nghĩa vụ thuế.',
  },
  founding: {
    label: 'Quyết định thành lập',
    ask: 'Quyết định thành lập hoặc đăng ký doanh nghiệp: số, ngày, cơ quan ban hành?',
    why: forReport,
  },
  organisation: {
    label: 'Tổ chức, nhân sự',
    ask: 'Cơ cấu tổ chức và tổng số người của tập thể?',
    why: forReport,
  },
  functions: {
    label: 'Chức năng, ngành nghề',
    ask: 'Chức năng, nhiệm vụ hoặc ngành nghề chính của tập thể?',
    why: forReport,
  },
  representative: {
    label: 'Người đại diện',
    ask: 'Họ tên và chức vụ của người đứng đầu, người đại diện?',
    why: 'Người đại diện ký báo cáo thành tích.',
  },
  achievement: {
    label: 'Thành tích',
    ask: 'Thành tích trong Phong trào là gì? Anh/chị kể việc đã làm, kết quả (nên có số liệu) và lợi ích mang lại, từ 20 đến 3.000 ký tự.',
    why: 'Đây là phần chính để cơ quan xét, chọn; chỉ nêu thành tích đúng chủ đề của Phong trào.',
  },
  initiative: {
    label: 'Sáng kiến, giải pháp',
    ask: 'Sáng kiến, giải pháp, đề tài (nếu có): tên, quyết định công nhận số nào, ngày nào, cơ quan nào?',
    why: 'Quyết định công nhận là minh chứng cho thành tích.',
  },
  obligations: {
    label: 'Chấp hành pháp luật, nghĩa vụ',
    ask: 'Việc chấp hành pháp luật, nghĩa vụ thuế, bảo hiểm xã hội, môi trường của doanh nghiệp thế nào?',
    why: 'Cơ quan thẩm định thường hỏi ý kiến các cơ quan liên quan về việc này.',
  },
  awards: {
    label: 'Khen thưởng đã có',
    ask: 'Đã được khen thưởng gì chưa? (tên, số quyết định, ngày; chưa có thì gõ “chưa được khen”)',
    why: forReport,
  },
  discipline: {
    label: 'Kỷ luật',
    ask: 'Có bị kỷ luật hoặc đang bị xem xét gì không? (không có thì gõ “không bị kỷ luật”)',
    why: 'Pháp luật chưa cho khen khi đang bị xem xét kỷ luật, thanh tra, điều tra; cán bộ sẽ xác minh.',
  },
  level: {
    label: 'Cấp khen thưởng đề nghị',
    ask: 'Đề nghị khen thưởng cấp nào?',
    why: 'Kế hoạch có hai cấp khen thưởng với điều kiện khác nhau; chưa rõ thì để cơ quan xét.',
  },
  'certificate-line': {
    label: 'Câu ghi trên bằng khen',
    ask: 'Nếu được khen, anh/chị muốn ghi thành tích trên bằng khen thế nào? (một câu, không quá 200 ký tự)',
    why: 'Đơn vị thường soạn sẵn câu này; cơ quan khen thưởng quyết định câu cuối cùng.',
  },
  aware: {
    label: 'Ý kiến của người được đề cử',
    ask: 'Người được đề cử đã biết và đồng ý với việc này chưa?',
    why: 'Hồ sơ chỉ được chuyển đi khi chính người được đề cử đồng ý.',
  },
  'contact-name': {
    label: 'Người liên hệ',
    ask: 'Họ và tên của anh/chị để cán bộ liên hệ?',
    why: 'Cán bộ cần biết hỏi ai khi hồ sơ thiếu.',
  },
  'contact-phone': {
    label: 'Số điện thoại liên hệ',
    ask: 'Số điện thoại của anh/chị? (ví dụ 0912 345 678)',
    why: 'Cán bộ chỉ gọi khi hồ sơ cần bổ sung hoặc có kết quả.',
  },
  'contact-email': {
    label: 'Thư điện tử liên hệ',
    ask: 'Địa chỉ thư điện tử của anh/chị?',
    why: 'Để gửi giấy tờ khi cần.',
  },
};

/** A criterion of the plan, asked with its own words. */
export const criterionWords = {
  label: (section: string, at: number | undefined): string =>
    `Tiêu chuẩn ${section}${at === undefined ? '' : ` (${String(at)})`}`,
  ask: (section: string, words: string): string =>
    `Tiêu chuẩn tại mục ${section} của Kế hoạch: “${words}”\nĐạt tiêu chuẩn này bằng việc làm, kết quả nào? Minh chứng là gì (tên văn bản, số, ngày)?`,
  why: 'Cơ quan xét, chọn đối chiếu từng tiêu chuẩn của Kế hoạch với kết quả và minh chứng.',
} as const;

/** What the choices of a field are called, but for those the campaign names itself. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  relation: {
    self: 'Tự đề nghị cho chính tôi',
    'own-unit': 'Thay mặt cơ quan, đơn vị tôi',
    association: 'Hiệp hội Doanh nghiệp giới thiệu',
    other: 'Tôi biết và muốn đề cử',
  },
  gender: { male: 'Nam', female: 'Nữ' },
  level: {
    province: 'Khen thưởng cấp tỉnh',
    state: 'Khen thưởng cấp Nhà nước',
    unsure: 'Chưa rõ, để cơ quan xét',
  },
  aware: { yes: 'Đã biết và đồng ý', 'not-yet': 'Chưa biết' },
};
