package org.attune.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.attune.store.sql.Database;
import org.attune.store.sql.Migrations;

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
            return new StorePlace.AtUrl(Server.newDatabase("template1"), folder);
        }

        @Override
        StorePlace newPractice(Path folder) {
            return new StorePlace.AtUrl(Server.newDatabase(Server.TEMPLATE), folder);
        }

        @Override
        void remove(StorePlace place) {
            Server.drop(place);
        }
    };

    /// An empty place that nobody else uses.
    public abstract StorePlace newPlace(Path folder);

    /// A place that nobody else uses, with the tables of a practice where making them takes long.
    StorePlace newPractice(Path folder) {
        return newPlace(folder);
    }

    /// Removes what does not go with the folder.
    void remove(StorePlace place) {}

    private static final class Server {

        /// A database whose tables are made already, which is copied for each test.
        private static final String TEMPLATE = "practice";
        private static final AtomicInteger DATABASES = new AtomicInteger();
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off").setServerConfig("full_page_writes", "off")
                        .setServerConfig("autovacuum", "off").start();
                run(server, "create database " + TEMPLATE);
                try (Database database = Database.atUrl(url(server, TEMPLATE))) {
                    Migrations.run(database, Instant.EPOCH);
                }
                return server;
            } catch (IOException unstarted) {
                throw new UncheckedIOException(unstarted);
            }
        }

        private static String newDatabase(String template) {
            String name = TEMPLATE + DATABASES.incrementAndGet();
            run(SERVER, "create database " + name + " template " + template);
            return url(SERVER, name);
        }

        private static void drop(StorePlace place) {
            if (place instanceof StorePlace.AtUrl atUrl) {
                String name = atUrl.jdbcUrl().replaceFirst(".*/([a-z0-9]+)\\?.*", "$1");
                run(SERVER, "drop database if exists " + name + " with (force)");
            }
        }

        private static String url(EmbeddedPostgres server, String database) {
            return server.getJdbcUrl("postgres", database);
        }

        private static void run(EmbeddedPostgres server, String order) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(order);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
