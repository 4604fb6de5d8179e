package org.attune.store.sql;

import java.util.function.BiFunction;

import org.attune.store.StorePlace;

/// The tables of a practice as a thief of the database would read them.
public final class Tables {

    private Tables() {}

    /// The column `found` of a query's only row.
    public static String column(StorePlace place, String sql, BiFunction<Row, String, String> as) {
        try (Database database = open(place)) {
            return database.read(work -> work.find(sql, row -> as.apply(row, "found"))).orElseThrow();
        }
    }

    /// Changes rows behind the practice's back.
    public static void change(StorePlace place, String sql, Object... values) {
        try (Database database = open(place)) {
            database.write(work -> work.change(sql, values));
        }
    }

    private static Database open(StorePlace place) {
        return switch (place) {
            case StorePlace.InFolder file -> Database.inFile(file.database());
            case StorePlace.AtUrl url -> Database.atUrl(url.jdbcUrl());
        };
    }
}
