import { phrasesOf } from './phrases-of.ts';

/** Subjects that are surely not the plan's: a question about them is turned away even when a word or two coincide. */
export const foreignSubjects: readonly string[] = phrasesOf(`
  thời tiết, mưa, có mua không, trời mưa, sốt cao, cà phê, ca phê, hôm nay là ngày, bằng mấy, nắng nóng, bão số, giá vàng, giá xăng, xăng dầu, giá lúa, giá thịt, giá heo, giá đất,
  chứng khoán, cổ phiếu, bitcoin, tiền ảo, tỷ giá, xổ số, lô đề, số đề, đánh đề, cá cược, cá độ, đặt cược,
  bóng đá, trận đấu, tỷ số, đội tuyển, world cup, ngoại hạng, phim, bài hát, ca sĩ, lời bài hát, karaoke,
  nấu ăn, nấu món, công thức nấu, món ăn, phở, bún, quán ăn ngon, quán cà phê, ăn gì, uống gì, trưa nay,
  tối nay, bói, tử vi, phong thủy, cung hoàng đạo, ngày tốt, cưới, ly hôn, ly dị, người yêu, bạn gái,
  bạn trai, tán gái, yêu em, đau bụng, đau đầu, đau răng, bị sốt, thuốc gì, uống thuốc, chữa bệnh, bệnh gì,
  tiểu đường, huyết áp, đạo ôn, sâu bệnh, phun thuốc, phân bón, nuôi gà, nuôi lợn, bán nhà, mua nhà,
  thuê nhà, thuê trọ, sổ đỏ, sang tên, đất đai, vé máy bay, vé tàu, du lịch đâu, khách sạn giá,
  lịch thi đấu, điểm chuẩn đại học, thi đại học, tuyển sinh, học phí, bài tập, giải phương trình,
  giải toán, làm văn, viết bài văn, dịch giúp, viết thơ, làm thơ, kể chuyện, chuyện cười, thủ đô của,
  tổng thống, chiến tranh, lịch sử việt nam, python, javascript, viết code, lập trình giúp, lỗi máy tính,
  cài win, mật khẩu wifi, wifi, facebook bị, điện thoại bị, mua điện thoại, iphone, samsung, xe máy,
  phạt nguội, bằng lái, giấy phép lái xe, đăng kiểm, hộ chiếu, căn cước, cấp lại căn cước, khai sinh,
  kết hôn, hộ khẩu, bảo hiểm xã hội một lần, rút bảo hiểm, bảo hiểm y tế, lương hưu, trợ cấp thất nghiệp,
  nghĩa vụ quân sự, vay tiền, vay ngân hàng, lãi suất tiết kiệm, thuế thu nhập, quyết toán thuế,
  tuyển dụng, xin việc, việc làm thêm, giảm cân, tập gym, skincare, chó mèo, con mèo, con chó, trồng hoa,
  tưới cây, cắt điện, lịch cúp điện, cúp điện, tiền điện, tiền nước, lịch cắt điện, xe buýt, tắc đường,
  bản đồ, chỉ đường, đường đi, mấy giờ rồi, hôm nay thứ mấy, âm lịch, tết năm nay, nghỉ tết, nghỉ lễ,
  lương cơ bản, tăng lương hưu, tìm trẻ lạc, mua vé, shopee, lazada, mua hàng, khuyến mãi, giảm giá, chè,
  bánh cáy, bánh mì, canh chua, cá kho, thịt bò, gà luộc, lẩu, weather, gold price, football, soccer,
  lottery, recipe, cook, movie, song, stock price, crypto, flight, visa, restaurant, homework, poem, joke,
  girlfriend, boyfriend, horoscope, translate this, write code, exchange rate, capital of, president of,
  hotel room, bus schedule, beach, tourist
`);
