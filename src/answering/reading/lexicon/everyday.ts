/**
 * Sentences people write to an office, any office. They are counted, so that the reader of letters expects the words of
 * questions, which official texts lack. They say nothing that is true of any plan.
 */
export const everyday: readonly string[] = `
cho em hỏi khi nào thì phải nộp hồ sơ ạ
cho tôi hỏi bao giờ thì hết hạn nộp hồ sơ
anh chị cho em hỏi với ạ
ad ơi cho mình hỏi chút
xin hỏi đơn vị tôi có được tham gia không
cơ quan em có phải làm báo cáo không ạ
đơn vị mình cần làm những gì
bên em là công ty thì tiêu chuẩn là gì
công ty em muốn đăng ký thì làm thế nào
em muốn hỏi về tiêu chí xét tặng
tiêu chuẩn dành cho cá nhân là gì vậy
tiêu chuẩn thi đua của xã phường như thế nào
làm sao để được khen thưởng
muốn được bằng khen thì cần điều kiện gì
muốn đề cử người này thì gửi hồ sơ ở đâu
tôi muốn đề cử một tập thể
tôi muốn đề cử chị ấy
hồ sơ gồm những gì và nộp cho ai
nộp hồ sơ ở đâu và hạn chót là ngày nào
ai là người ký kế hoạch này
ai chịu trách nhiệm thẩm định hồ sơ
cơ quan nào chủ trì xét chọn
sở nào nhận báo cáo vậy ạ
báo cáo gửi về đâu
báo cáo gửi cho ai
có cần gửi báo cáo hằng năm không
bao lâu thì phải báo cáo một lần
mấy năm thì sơ kết một lần
năm nào thì tổng kết
quý mấy thì sơ kết
quý 2 năm 2027 đúng không
quý 1 quý 2 quý 3 quý 4
tháng mấy thì phải xong
ngày mấy tháng mấy
hôm nay là ngày bao nhiêu
còn bao nhiêu ngày nữa thì đến hạn
thời gian thực hiện từ khi nào đến khi nào
kéo dài đến năm nào
còn doanh nghiệp thì sao
thế còn cá nhân thì sao
còn cấp tỉnh thì khi nào
vậy còn xã thì thế nào
thế có được không
có đúng không ạ
như vậy có phải không
tại sao lại phải làm như thế
vì sao lại như vậy
mục đích để làm gì
để làm gì vậy
nội dung gồm những gì
có mấy nội dung
có bao nhiêu tiêu chí
gồm mấy hình thức
những ai được tham gia
ai được tham gia
đối tượng nào được khen
nông dân có được tham gia không
giáo viên có được xét không
học sinh sinh viên có được không
trường học có thuộc đối tượng không
bệnh viện trạm y tế có tham gia không
hợp tác xã có được không
hội nông dân phải làm gì
đoàn thanh niên làm gì
công đoàn có nhiệm vụ gì
báo đài phải làm gì
sở nội vụ có nhiệm vụ gì
sở nội vụ làm gì
sở khoa học và công nghệ làm gì
ủy ban nhân dân xã làm gì
ủy ban xã có trách nhiệm gì
người lao động bình thường thì cần gì
tôi là nông dân tôi có sáng kiến
em là cán bộ xã mới nhận việc
tôi là giám đốc công ty nhỏ
mình là chủ cơ sở sản xuất
mình ở ngoài tỉnh có được không
nhà em ở thị trấn
xã em ở huyện
em đang làm ở phường
gặp khó khăn thì hỏi ai
vướng mắc thì liên hệ ai
liên hệ với ai để được hướng dẫn
số điện thoại liên hệ là gì
cho xin số điện thoại với ạ
tiền thưởng là bao nhiêu
được thưởng bao nhiêu tiền
mức thưởng bao nhiêu
có mẫu đơn không
xin mẫu báo cáo với ạ
nhắc tôi khi đến hạn
nhắc em trước một tuần nhé
đừng nhắc nữa
tắt nhắc giúp tôi
cảm ơn bạn nhiều nhé
cảm ơn anh chị ạ
xin chào
chào bạn
chào em
dạ vâng ạ
bạn là ai
bạn có thể giúp gì cho tôi
giúp em với
xóa dữ liệu của tôi
tôi muốn gặp cán bộ
cho tôi nói chuyện với người thật
hồ sơ của em đến đâu rồi
em không hiểu lắm
nói rõ hơn được không
giải thích giúp em với
tóm tắt ngắn gọn giúp em
căn cứ vào văn bản nào
theo nghị quyết nào
văn bản số mấy
điều này nằm ở mục nào
mục này nói gì
kế hoạch nói gì về việc này
phần này nói về cái gì
thời tiết hôm nay thế nào
mọi người ơi cho em hỏi là
em thấy người ta nói là
nghe nói là được thưởng
không biết có phải nộp không
sếp em giao cho em làm cái này mà em chưa biết bắt đầu từ đâu
hiện tại đang làm ở phòng
em mới về nên chưa rõ
làm ơn cho hỏi
xin cho biết
cho biết thêm
được khen thưởng khi nào
khi nào được khen thưởng
khi nào sơ kết khi nào tổng kết
bao giờ sơ kết
bao giờ tổng kết
đề cử cá nhân
đề cử tập thể
hồ sơ đề cử
tiêu chí là gì
tiêu chuẩn là gì
thi đua là gì
hạn nộp
hạn chót
`
  .split('\n')
  .filter((line) => line !== '');
