package org.attune.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;

import org.attune.store.sql.Care;

/// Where a practice keeps everything.
public sealed interface StorePlace {

    /// The folder of the keys, and of whatever else lies beside the database.
    Path folder();

    /// Where a practice is kept unless somebody says otherwise: in the folder for data of the person who runs the program.
    ///
    /// @param environment the variables of the process, of which HOME and XDG_DATA_HOME count
    static Path usualFolder(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", ".");
        return Path.of(environment.getOrDefault("XDG_DATA_HOME", home + "/.local/share"), "attune").toAbsolutePath();
    }

    /// The place that a folder and an address mean.
    ///
    /// @param databaseUrl of PostgreSQL; empty for the SQLite file in the folder
    static StorePlace of(Path folder, String databaseUrl) {
        return databaseUrl.isEmpty() ? new InFolder(folder) : new AtUrl(databaseUrl, folder);
    }

    /// A folder of its own, with an SQLite file and the keys in it.
    ///
    /// @param folder made if it is not there; for its owner only
    /// @param care how carefully the file is kept
    record InFolder(Path folder, Care care) implements StorePlace {

        /// The database's name in the folder.
        public static final String DATABASE = "attune.db";

        public InFolder {
            requireNonNull(care, "care");
            folder = folder.toAbsolutePath().normalize();
            if (folder.toString().contains("?")) {
                throw new IllegalArgumentException("the data folder's path holds a question mark, which SQLite takes "
                        + "for the end of the path. Choose a folder without one.");
            }
        }

        /// A folder whose file is kept through a power cut.
        public InFolder(Path folder) {
            this(folder, Care.LASTING);
        }

        /// The SQLite file.
        public Path database() {
            return folder.resolve(DATABASE);
        }
    }

    /// A PostgreSQL server, and a folder for the keys.
    ///
    /// @param jdbcUrl such as `jdbc:postgresql://localhost/attune?user=attune`
    /// @param folder made if it is not there; for its owner only
    record AtUrl(String jdbcUrl, Path folder) implements StorePlace {
        public AtUrl {
            requireNonNull(jdbcUrl, "jdbcUrl");
            folder = folder.toAbsolutePath().normalize();
            if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("a database URL begins with jdbc:postgresql:, for PostgreSQL 15 or "
                        + "newer. Without a URL the data folder holds an SQLite database.");
            }
        }

        /// Says where the keys are; the URL may hold a password.
        @Override
        public String toString() {
            return "AtUrl[..., " + folder + "]";
        }
    }
}
