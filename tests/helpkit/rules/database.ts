import SqliteDatabase, { type Database } from 'better-sqlite3';
import { schema, schemaVersion } from './schema/schema.ts';

/**
 * Opens the site's one database file (`:memory:` for tests) and lays out the tables of a new one.
 * Throws an `Error` with plain words when the file was made by another version of the site.
 */
export function openDatabase(path: string): Database {
  const database = new SqliteDatabase(path);
  database.pragma('journal_mode = WAL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  try {
    layOut(database, path);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function layOut(database: Database, path: string): void {
  database
    .transaction(() => {
      const found = database.pragma('user_version', { simple: true });
      if (found === schemaVersion) return;
      if (found !== 0) {
        throw new Error(
          `${path} was made by another version of this site. Start with --fresh to make it anew.`,
        );
      }
      database.exec(schema);
      database.pragma(`user_version = ${schemaVersion}`);
    })
    .immediate();
}
