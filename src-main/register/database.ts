import type Database from 'better-sqlite3';

/** An open SQLite file. */
export type Connection = Database.Database;

/** A statement that is ready to run. */
export type Statement = Database.Statement;
