package org.attune.store.sql;

/// Which database it is. Both run the same statements; this is the whole of the difference.
public enum Dialect {
    /// A file of our own; one writer at a time.
    SQLITE("sqlite", "select 1", "begin immediate", "begin",
            "select name from sqlite_master"),
    /// A server that other programs may use as well.
    POSTGRESQL("postgresql", "select pg_advisory_xact_lock(2888073)", "begin",
            "begin isolation level repeatable read read only",
            "select name from (select tablename as name from pg_tables where schemaname = current_schema()) t");

    /// Where the migrations lie that only this database needs.
    final String folder;
    /// Keeps two programs that start at once from migrating at once. The number is our choice; any would do.
    final String migrationLock;
    /// Begins a transaction that will write. SQLite would else find out late that another writer came first.
    final String begin;
    /// Begins a transaction that only reads, all of one moment.
    final String beginReading;

    /// Lists what the database has tables of, by `name`.
    final String tables;

    Dialect(String folder, String migrationLock, String begin, String beginReading, String tables) {
        this.folder = folder;
        this.migrationLock = migrationLock;
        this.begin = begin;
        this.beginReading = beginReading;
        this.tables = tables;
    }
}
