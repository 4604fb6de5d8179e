package org.attune.store.sql;

/// Which database it is. Both run the same statements; this is the whole of the difference.
public enum Dialect {
    /// A file of our own; one writer at a time.
    SQLITE("sqlite", "select 1", "begin immediate"),
    /// A server that other programs may use as well.
    POSTGRESQL("postgresql", "select pg_advisory_xact_lock(2888073)", "begin");

    /// Where the migrations lie that only this database needs.
    final String folder;
    /// Keeps two programs that start at once from migrating at once. The number is our choice; any would do.
    final String migrationLock;
    /// Begins a transaction that will write. SQLite would else find out late that another writer came first.
    final String begin;

    Dialect(String folder, String migrationLock, String begin) {
        this.folder = folder;
        this.migrationLock = migrationLock;
        this.begin = begin;
    }
}
