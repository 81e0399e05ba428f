import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/nomination/evidence/inspect.ts';
import { evidenceLimits } from '../../../src/nomination/evidence/limits.ts';
import { samples } from './samples.ts';

const refusedAs = async (name: string, words = ''): Promise<boolean> => {
  const inspected = await inspect({ name, bytes: samples.jpg, words }, evidenceLimits);
  return inspected.kind === 'refused' && inspected.why === 'identity-paper';
};

describe('identity papers', () => {
  it.each([
    'CCCD.jpg',
    'cccd_mat_truoc.jpg',
    'anhcccd2.jpg',
    'Căn cước công dân chị Lan.jpg',
    'Căn cước công dân.jpg'.normalize('NFD'),
    'can cuoc.pdf',
    'CanCuocMatSau.png',
    'CMND cũ.jpg',
    'chứng minh thư nhân dân.jpg',
    'ho-chieu.pdf',
    'Hộ chiếu 2024.jpg',
    'passport scan.jpg',
    'Nguyễn Văn Lâm CCCD.jpg',
    'báo cáo kèm CCCD.jpg',
    'c\u200bccd.jpg',
  ])('are not taken by their name: %s', async (name) => {
    expect(await refusedAs(name)).toBe(true);
  });

  it.each(['gửi ad căn cước của chị Lan', 'đây là cmnd ạ', 'không phải CMND mà là CCCD mới'])(
    'are not taken by the words with them: %s',
    async (words) => {
      expect(await refusedAs('IMG_0001.jpg', words)).toBe(true);
    },
  );

  it.each([
    ['IMG_0001.jpg', ''],
    ['Báo cáo kết quả cấp CCCD gắn chíp.pdf', ''],
    ['Kế hoạch cấp thẻ căn cước lưu động.docx', ''],
    ['Căn cứ pháp lý.pdf', ''],
    ['Kỷ niệm CMT8.jpg', ''],
    ['Chứng minh thực tế.jpg', ''],
    ['Nhớ chiều quê.jpg', ''],
    ['anh.jpg', 'em không gửi CCCD đâu ạ'],
    ['anh.jpg', 'chị chưa có căn cước'],
  ])('are not seen where there are none: %s %s', async (name, words) => {
    expect(await refusedAs(name, words)).toBe(false);
  });
});
