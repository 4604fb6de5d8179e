package org.attune.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// A real database for a test: a file, or a PostgreSQL that the tests start once, and that ends with them.
public enum Backend {
    SQLITE {
        @Override
        public StorePlace newPlace(Path folder) {
            return new StorePlace.InFolder(folder);
        }
    },
    POSTGRESQL {
        @Override
        public StorePlace newPlace(Path folder) {
            return new StorePlace.AtUrl(Server.newSchema(), folder);
        }
    };

    /// An empty place that nobody else uses.
    public abstract StorePlace newPlace(Path folder);

    private static final class Server {

        private static final EmbeddedPostgres SERVER = start();
        private static final AtomicInteger SCHEMAS = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            } catch (IOException unstarted) {
                throw new UncheckedIOException(unstarted);
            }
        }

        private static String newSchema() {
            String name = "practice" + SCHEMAS.incrementAndGet();
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema " + name);
            } catch (SQLException unmade) {
                throw new IllegalStateException(unmade);
            }
            return SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
        }
    }
}
