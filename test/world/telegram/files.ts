/** The most a bot may download through the cloud's Bot API. */
export const mostDownloadBytes = 20 * 1024 * 1024;

/** What a file on the platform is; a large one may be announced by its size without being there. */
export interface StoredFile {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
  readonly file_path: string;
  readonly bytes: Buffer;
}

export interface NewFile {
  /** The folder on the platform, such as "voice" or "documents". */
  readonly folder: string;
  readonly extension: string;
  readonly bytes?: Buffer;
  /** In bytes, when it should not be the size of what is there. */
  readonly size?: number;
}

export type Files = ReturnType<typeof createFiles>;

/** The files of one bot, by their id and by the path of their link. */
export function createFiles() {
  const byId = new Map<string, StoredFile>();
  const byPath = new Map<string, StoredFile>();
  let count = 0;
  return {
    add({ folder, extension, bytes = Buffer.from('a file'), size = bytes.length }: NewFile): StoredFile {
      count += 1;
      const file: StoredFile = {
        file_id: `AgACAgUAAxkBAAI${String(count).padStart(6, '0')}fake`,
        file_unique_id: `AQADfake${count}`,
        file_size: size,
        file_path: `${folder}/file_${count}.${extension}`,
        bytes,
      };
      byId.set(file.file_id, file);
      byPath.set(file.file_path, file);
      return file;
    },
    find: (id: string): StoredFile | undefined => byId.get(id),
    at: (path: string): StoredFile | undefined => byPath.get(path),
  };
}
