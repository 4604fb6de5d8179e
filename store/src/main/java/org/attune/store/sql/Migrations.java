package org.attune.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Brings a database's tables up to this program, a step after the other, all or nothing.
///
/// A step is a file of SQL; a step that was ever released never changes, and its fingerprint in the database holds it to that.
public final class Migrations {

    private static final List<String> STEPS = List.of("001-people", "002-audit", "003-cases", "004-forms",
            "005-consent", "006-private", "007-passkeys", "008-wordings",
            "009-tombstones", "010-hand-over", "011-pin-age", "012-reflection", "013-tensions", "015-corrections",
            "016-coding", "017-material", "018-hints", "019-room", "020-packets", "021-readings",
            "022-essays", "023-audiences", "024-feeds", "026-therapy-end", "027-group-check",
            "028-sealed-words", "029-next-authenticator", "030-own-choice");

    private Migrations() {}

    /// Takes every step that the database has not taken.
    ///
    /// @throws StoreFault when a newer program wrote the database, or a step is not what it was
    public static void run(Database database, Instant now) {
        database.write(work -> {
            work.list(database.dialect().migrationLock, row -> true);
            work.change("create table if not exists migration "
                    + "(step text primary key, fingerprint text not null, taken_at text not null)");
            Map<String, String> taken = new LinkedHashMap<>();
            work.list("select step, fingerprint from migration order by step",
                    row -> taken.put(row.text("step"), row.text("fingerprint")));
            requireKnown(taken);
            STEPS.forEach(step -> take(work, database.dialect(), step, taken, now));
            return taken.size();
        });
    }

    /// Which steps a database has taken, of those that this program knows.
    public enum Standing {
        /// All of them.
        UP_TO_DATE,
        /// Not all: an older program wrote it, and starting the practice once brings it up to date.
        BEHIND,
        /// There are no tables of a practice.
        EMPTY
    }

    /// How far a database has come. Nothing is changed.
    ///
    /// @throws StoreFault when a newer program wrote it
    public static Standing standing(Database database) {
        return database.read(work -> {
            if (!work.isThere(database.dialect().tables + " where name = 'migration'")) {
                return Standing.EMPTY;
            }
            Map<String, String> taken = new LinkedHashMap<>();
            work.list("select step, fingerprint from migration",
                    row -> taken.put(row.text("step"), row.text("fingerprint")));
            requireKnown(taken);
            return taken.size() == STEPS.size() ? Standing.UP_TO_DATE : Standing.BEHIND;
        });
    }

    private static void requireKnown(Map<String, String> taken) {
        taken.keySet().stream().filter(step -> !STEPS.contains(step)).findFirst().ifPresent(unknown -> {
            throw new StoreFault("the database was written by a newer Attune (step " + unknown
                    + "). Start that one, or restore a backup that this one made.");
        });
    }

    private static void take(Work work, Dialect dialect, String step, Map<String, String> taken, Instant now) {
        String script = script("/db/migration/" + step + ".sql")
                + script("/db/" + dialect.folder + "/" + step + ".sql");
        if (script.isBlank()) {
            throw new StoreFault("the program has no step " + step);
        }
        String fingerprint = fingerprint(script);
        String before = taken.get(step);
        if (before == null) {
            for (String statement : script.split(";\\s*\\n\\s*\\n|;\\s*$")) {
                work.change(statement);
            }
            work.change("insert into migration values (?, ?, ?)", step, fingerprint, now);
        } else if (!before.equals(fingerprint)) {
            throw new StoreFault("step " + step + " of the program is not the one that this database took");
        }
    }

    /// A script without its comments; empty where one database needs nothing of its own.
    private static String script(String resource) {
        try (InputStream stream = Migrations.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return "";
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*\\n?", "");
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String fingerprint(String script) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
