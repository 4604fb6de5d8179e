package org.attune.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Where everything is kept. What a writing transaction returned is on the disk before it returns.
public final class Database implements AutoCloseable {

    /// How many may read a file at once, and use a server at once. Our choice: a practice is a few people.
    private static final int READERS = 4;
    private static final int CONNECTIONS = 10;
    private static final int BUSY_MILLIS = 5_000;
    /// How long writers wait, at a time, for a log to be emptied that somebody reads from. Our choice.
    private static final int SCOUR_MILLIS = 500;
    /// Two transactions that wait for each other are rare, and three in a row rarer. Our choice.
    private static final int MOST_ATTEMPTS = 4;

    /// At its finer levels PostgreSQL's driver logs every value that it binds, answers and names among them; so it never has
    /// them, whatever the rest of the program logs.
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    private final Dialect dialect;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    /// Who came first writes first; the pool alone would give the connection back to whoever had it last.
    private final Semaphore turns;

    private Database(Dialect dialect, HikariDataSource writers, HikariDataSource readers) {
        this.dialect = dialect;
        this.writers = writers;
        this.readers = readers;
        this.turns = new Semaphore(writers.getMaximumPoolSize(), true);
    }

    /// A file that is kept through a power cut, as [#inFile(Path, Care)] has it.
    public static Database inFile(Path file) {
        return inFile(file, Care.LASTING);
    }

    /// An SQLite file, made if it is not there. One writer at a time, so a second waits and never meets a lock.
    public static Database inFile(Path file, Care care) {
        HikariDataSource writers = pool(sqlite(file, care), 1);
        try {
            return new Database(Dialect.SQLITE, writers, pool(sqlite(file, care), READERS));
        } catch (RuntimeException unopened) {
            writers.close();
            throw unopened;
        }
    }

    /// A PostgreSQL server.
    ///
    /// @param jdbcUrl as the driver has it, with the account
    public static Database atUrl(String jdbcUrl) {
        DRIVER.setLevel(Level.INFO);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("ApplicationName", "attune");
        HikariDataSource pool = pool(config, CONNECTIONS);
        return new Database(Dialect.POSTGRESQL, pool, pool);
    }

    private static HikariConfig sqlite(Path file, Care care) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(switch (care) {
            case LASTING -> SQLiteConfig.SynchronousMode.FULL;
            case THROWN_AWAY -> SQLiteConfig.SynchronousMode.OFF;
        });
        settings.enforceForeignKeys(true);
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        settings.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaxLifetime(0);
        return config;
    }

    private static HikariDataSource pool(HikariConfig config, int connections) {
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setPoolName("attune");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException unopened) {
            throw new StoreFault("the database does not answer. Is it there and started, and are its address, its "
                    + "account and its password right?");
        }
    }

    /// Which database it is.
    public Dialect dialect() {
        return dialect;
    }

    /// Reads, all of one moment.
    public <R> R read(Function<Work, R> reading) {
        return transact(readers, dialect.beginReading, reading);
    }

    /// Changes all or nothing; what it did is kept even if the power fails as soon as it has returned. Done again where
    /// another transaction came in the way.
    public <R> R write(Function<Work, R> writing) {
        turns.acquireUninterruptibly();
        try {
            return transactAgain(writing);
        } finally {
            turns.release();
        }
    }

    private <R> R transactAgain(Function<Work, R> writing) {
        for (int attempt = 1;; attempt++) {
            try {
                return transact(writers, dialect.begin, writing);
            } catch (StoreFault fault) {
                if (!fault.isConflict() || attempt == MOST_ATTEMPTS) {
                    throw fault;
                }
            }
        }
    }

    /// Begins and ends by statements: the SQLite driver would begin the next transaction as soon as one has ended, and an
    /// idle writer would keep everybody else out.
    private static <R> R transact(HikariDataSource pool, String begin, Function<Work, R> doing) {
        try (Connection connection = pool.getConnection(); Statement bounds = connection.createStatement()) {
            bounds.execute(begin);
            try {
                R done = doing.apply(new Work(connection));
                bounds.execute("commit");
                return done;
            } catch (RuntimeException | Error | SQLException undone) {
                bounds.execute("rollback");
                throw undone;
            }
        } catch (SQLException reported) {
            throw StoreFault.of("keep a transaction", reported);
        }
    }

    /// Copies an SQLite database into a new file, all of one moment, while others go on.
    public void copyTo(Path file) {
        try (Connection connection = readers.getConnection();
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, file.toString());
            copy.execute();
        } catch (SQLException reported) {
            throw StoreFault.of("be copied", reported);
        }
    }

    /// Makes what was deleted gone from the database's files as well, as far as the database can. SQLite overwrites what is
    /// deleted, and here empties the log that still has it; PostgreSQL frees the room that it took. Whoever reads at the time
    /// keeps SQLite from it, so it tries again, and at last leaves it to the next time that the practice is closed.
    ///
    /// @return whether it is gone; what was deleted is out of the tables in any case
    public boolean scour() {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            if (isScoured()) {
                return true;
            }
        }
        LOG.warning("What was erased is out of the tables, but the database could not clear its files of it now. "
                + switch (dialect) {
                    case SQLITE -> "It does so when Attune is ended.";
                    case POSTGRESQL -> "Have its server run VACUUM.";
                });
        return false;
    }

    private boolean isScoured() {
        turns.acquireUninterruptibly();
        try (Connection connection = writers.getConnection(); Statement statement = connection.createStatement()) {
            return switch (dialect) {
                case SQLITE -> isLogEmptied(statement);
                case POSTGRESQL -> {
                    statement.execute("vacuum");
                    yield true;
                }
            };
        } catch (SQLException reported) {
            return false;
        } finally {
            turns.release();
        }
    }

    /// SQLite says in the first column of its answer, and by no error, that somebody was in the way.
    private static boolean isLogEmptied(Statement statement) throws SQLException {
        statement.execute("pragma busy_timeout = " + SCOUR_MILLIS);
        try (ResultSet answer = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            return answer.next() && answer.getInt(1) == 0;
        } finally {
            statement.execute("pragma busy_timeout = " + BUSY_MILLIS);
        }
    }

    /// Whether an SQLite database's pages and references hold together.
    public boolean isWhole() {
        return read(work -> work.list("pragma integrity_check", row -> row.text("integrity_check"))
                .equals(List.of("ok")) && !work.isThere("pragma foreign_key_check"));
    }

    /// Connections that may write, for a library that brings its own statements.
    public DataSource writers() {
        return writers;
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
