import { openDataDir } from '../../src/stores/sql/database.ts';
import type { Database } from '../../src/stores/sql/database.ts';
import { openStores } from '../../src/stores/sql/open.ts';
import type { OpenStores } from '../../src/stores/sql/open.ts';
import { createUnanswered } from '../../src/stores/sql/unanswered.ts';
import type { Unanswered } from '../../src/stores/sql/unanswered.ts';
import { createHours } from './clock.ts';
import { newDataDir, sweep } from './service.ts';

/** Stores over a file, with what staff are shown of it. */
export interface FiledStores extends OpenStores {
  readonly unanswered: Unanswered;
}

/** Databases over files. */
export interface Files {
  readonly newDataDir: () => string;
  readonly openStores: (dataDir: string, now?: Date) => Promise<FiledStores>;
  /** Stores over a folder that is empty. */
  readonly openNew: () => Promise<{ readonly dataDir: string; readonly stores: FiledStores }>;
  /** The same file by its tables. */
  readonly openDatabase: (dataDir: string) => Promise<Database>;
  /** Closes them all. */
  readonly shut: () => Promise<void>;
  /** Closes them all and deletes the files: for `afterEach`. */
  readonly close: () => Promise<void>;
}

/** No file is open yet. */
export function createFiles(): Files {
  const databases: Database[] = [];
  const stores: OpenStores[] = [];
  const openDatabase = async (dataDir: string): Promise<Database> => {
    const database = await openDataDir(dataDir);
    databases.push(database);
    return database;
  };
  const shut = async (): Promise<void> => {
    // One that a test has closed may be closed again.
    for (const open of stores.splice(0)) await open.close();
    for (const open of databases.splice(0)) await open.destroy();
  };
  const openFiled = async (dataDir: string, now?: Date): Promise<FiledStores> => {
    const opened = await openStores(dataDir, createHours(now));
    stores.push(opened);
    return { ...opened, unanswered: createUnanswered(await openDatabase(dataDir)) };
  };
  return {
    newDataDir,
    openDatabase,
    openStores: openFiled,
    openNew: async () => {
      const dataDir = newDataDir();
      return { dataDir, stores: await openFiled(dataDir) };
    },
    shut,
    close: async () => {
      await shut();
      await sweep();
    },
  };
}
