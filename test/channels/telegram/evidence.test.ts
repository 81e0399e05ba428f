import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { jpeg, pdf, png } from '../../nomination/evidence/samples.ts';
import { endAll, settled, startBot } from './bot.ts';

afterEach(endAll);

/** Somebody who has begun a nomination and is asked for the nominee. */
async function begun() {
  const bot = await startBot();
  const { lan, fake } = bot;
  /** Says something and waits for what is said to it. */
  const ask = async (send: () => unknown, answers = 1): Promise<readonly string[]> => {
    const before = lan.hears().length;
    send();
    await fake.until(() => lan.hears().length >= before + answers);
    // A long text comes in several messages.
    await settled(bot.service);
    return lan.hears().slice(before);
  };
  const says = (text: string) => ask(() => lan.says(text));
  await says('tôi muốn đề cử');
  await says('tôi đồng ý');
  const stored = () => readdirSync(join(bot.service.dataDir, 'evidence'));
  return { ...bot, ask, says, stored };
}

describe('files that are sent to a nomination', () => {
  it('are fetched, kept and listed, and the question is asked again', async () => {
    const { lan, ask, says, stored } = await begun();
    const [heard = ''] = await ask(() =>
      lan.sends({ document: { bytes: pdf, file_name: 'Quyết định 12.pdf', mime_type: 'application/pdf' } }),
    );
    expect(heard).toContain('Đã nhận tệp “Quyết định 12.pdf”');
    expect(heard).toContain('đối tượng nào?');
    expect(stored()).toHaveLength(1);
    expect((await says('xem lại'))[0]).toContain('Minh chứng: Quyết định 12.pdf');
  });

  it('of an album are each counted, and the question is asked once', async () => {
    const { lan, ask, stored } = await begun();
    const heard = await ask(
      () =>
        lan.album([png, jpeg, Buffer.concat([png, Buffer.alloc(1)])].map((bytes) => ({ photo: { bytes } }))),
      3,
    );
    expect(heard.map((text) => /Hồ sơ có (\d) tệp/u.exec(text)?.[1])).toEqual(['1', '2', '3']);
    expect(heard.filter((text) => text.includes('đối tượng nào?'))).toHaveLength(1);
    expect(stored()).toHaveLength(3);
  });

  it('that are too big, or not what they say, are told apart and not kept', async () => {
    const { lan, ask, stored } = await begun();
    const size = 21 * 1024 * 1024;
    const [big] = await ask(() => lan.sends({ document: { size, file_name: 'lon.pdf' } }));
    expect(big).toMatch(/lon\.pdf.*lớn hơn 20 MB/u);
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const [html] = await ask(() => lan.sends({ document: { bytes: page, file_name: 'bao-cao.pdf' } }));
    expect(html).toMatch(/không phải loại tệp như đuôi tên/u);
    const [identity] = await ask(() => lan.sends({ photo: { bytes: png }, caption: 'ảnh CCCD của tôi' }));
    expect(identity).toMatch(/giấy tờ tùy thân|căn cước/u);
    expect(stored()).toEqual([]);
  });

  it('are asked for again when the platform does not give them out', async () => {
    const { lan, fake, ask, stored } = await begun();
    fake.faults.next({ method: 'getFile', fault: { kind: 'status', status: 502, body: 'html' } });
    const send = () => ask(() => lan.sends({ document: { bytes: pdf, file_name: 'a.pdf' } }));
    expect((await send())[0]).toMatch(/gửi lại/u);
    expect(stored()).toEqual([]);
    expect((await send())[0]).toContain('Đã nhận tệp “a.pdf”');
  });

  it('are not even fetched before the person agreed, nor from people who nominate nobody', async () => {
    const { binh, lan, fake } = await startBot();
    binh.sends({ document: { bytes: pdf, file_name: 'a.pdf' } });
    await fake.until(() => binh.hears().length === 1);
    lan.says('tôi muốn đề cử');
    await fake.until(() => lan.hears().length === 1);
    lan.sends({ document: { bytes: pdf, file_name: 'a.pdf' } });
    await fake.until(() => lan.hears().length === 2);
    expect(lan.hears()[1]).toContain('Tôi chưa lưu tệp nào vì anh/chị chưa đồng ý');
    expect(fake.countOf('getFile')).toBe(0);
  });
});

describe('a message that is edited', () => {
  it('changes the answer that it gave, and no other', async () => {
    const { lan, says, ask } = await begun();
    await says('hộ gia đình');
    await says('người khác');
    let id = 0;
    await ask(() => (id = lan.says('Nguyễn Thị Lam').message.message_id));
    await says('thôn Đông, xã Vũ Hội');
    const [heard = ''] = await ask(() => lan.edits(id, 'Nguyễn Thị Lan'));
    expect(heard).toContain('Đã ghi họ và tên người được đề cử: Nguyễn Thị Lan.');
    expect(heard).toContain('Thành tích');
  });

  it('that gave no answer changes nothing, and says what to do', async () => {
    const { lan, says, ask } = await begun();
    let id = 0;
    await ask(() => (id = lan.says('xem lại').message.message_id));
    await says('tiếp tục');
    await says('hộ gia đình');
    const [heard] = await ask(() => lan.edits(id, 'doanh nghiệp'));
    expect(heard).toContain('không rõ thuộc mục nào nên chưa đổi gì');
  });
});
