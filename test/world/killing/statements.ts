import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';

/** Tells of everything that a database of this process is told from now on, before it is told: `begin` and `commit` too. */
export function beforeStatements(tell: () => void): void {
  const prepare = Reflect.get(DatabaseSync.prototype, 'prepare');
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string): StatementSync {
    const statement = prepare.call(this, sql);
    const all = statement.all.bind(statement);
    const run = statement.run.bind(statement);
    return Object.assign(statement, {
      all: (...values: SQLInputValue[]) => {
        tell();
        return all(...values);
      },
      run: (...values: SQLInputValue[]) => {
        tell();
        return run(...values);
      },
    });
  };
}
