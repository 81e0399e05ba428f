import { withFound } from './entities.ts';
import type { Files } from './files.ts';
import type { Entity, Message } from './shapes.ts';

/** A file a person sends; the rest is filled in as an ordinary phone would. */
export interface Attachment {
  readonly bytes?: Buffer;
  /** In bytes, when it should not be the size of what is there. */
  readonly size?: number;
  readonly file_name?: string;
  readonly mime_type?: string;
  /** In seconds. */
  readonly duration?: number;
  readonly emoji?: string;
}

/** What can be in a message besides text. */
export interface Content {
  readonly voice?: Attachment;
  readonly audio?: Attachment;
  readonly photo?: Attachment;
  readonly document?: Attachment;
  readonly video?: Attachment;
  readonly video_note?: Attachment;
  readonly animation?: Attachment;
  readonly sticker?: Attachment;
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly contact?: {
    readonly phone_number: string;
    readonly first_name: string;
    readonly user_id?: number;
  };
  readonly caption?: string;
  readonly media_group_id?: string;
  /** Any other field of a message, as it is: poll, dice, forward_origin, story … */
  readonly [field: string]: unknown;
}

const folders = {
  voice: ['voice', 'oga', 'audio/ogg'],
  audio: ['music', 'mp3', 'audio/mpeg'],
  photo: ['photos', 'jpg', 'image/jpeg'],
  document: ['documents', 'pdf', 'application/pdf'],
  video: ['videos', 'mp4', 'video/mp4'],
  video_note: ['video_notes', 'mp4', 'video/mp4'],
  animation: ['animations', 'mp4', 'video/mp4'],
  sticker: ['stickers', 'webp', 'image/webp'],
} as const;
type FileKind = keyof typeof folders;
const fileKinds: readonly FileKind[] = [
  'voice',
  'audio',
  'photo',
  'document',
  'video',
  'video_note',
  'animation',
  'sticker',
];

/** The fields of a person's text message; what the platform finds in it becomes entities. */
export function textFields(text: string, given: readonly Entity[] = []): Partial<Message> {
  const entities = withFound(text, given);
  return entities.length === 0 ? { text } : { text, entities };
}

/** The fields of a message with content, its files put on the platform. */
export function contentFields(files: Files, content: Content): Partial<Message> {
  const { caption, ...rest } = content;
  const fields: Record<string, unknown> = { ...rest };
  for (const kind of fileKinds) {
    const attachment = content[kind];
    if (attachment !== undefined) fields[kind] = fileFields(files, kind, attachment);
  }
  if (caption !== undefined) {
    fields['caption'] = caption;
    const entities = withFound(caption, []);
    if (entities.length > 0) fields['caption_entities'] = entities;
  }
  return fields;
}

function fileFields(files: Files, kind: FileKind, attachment: Attachment): unknown {
  const { bytes, size, ...own } = attachment;
  const [folder, extension, mime_type] = folders[kind];
  const stored = files.add({
    folder,
    extension,
    ...(bytes === undefined ? {} : { bytes }),
    ...(size === undefined ? {} : { size }),
  });
  const { file_id, file_unique_id, file_size } = stored;
  const file = { file_id, file_unique_id, file_size };
  switch (kind) {
    case 'photo': {
      const small = { ...file, file_id: `${file_id}s`, file_unique_id: `${file_unique_id}s` };
      return [
        { ...small, file_size: Math.min(1200, file_size), width: 90, height: 67 },
        { ...file, width: 1280, height: 960 },
      ];
    }
    case 'voice':
    case 'audio':
      return { duration: 3, mime_type, ...file, ...own };
    case 'document':
      return { file_name: `file.${extension}`, mime_type, ...file, ...own };
    case 'video':
    case 'animation':
      return { duration: 3, width: 640, height: 360, mime_type, ...file, ...own };
    case 'video_note':
      return { duration: 3, length: 240, ...file, ...own };
    case 'sticker':
      return {
        ...file,
        type: 'regular',
        width: 512,
        height: 512,
        is_animated: false,
        is_video: false,
        emoji: '👍',
        ...own,
      };
  }
}
