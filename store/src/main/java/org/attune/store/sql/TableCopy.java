package org.attune.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Carries every row of a practice from one database into another that has the same tables, all of one moment.
///
/// One of the two is SQLite, and its tables say which columns there are. That is how a practice on a server becomes a file,
/// and a file a practice on a server.
public final class TableCopy {

    /// Rows are carried in portions, so that a long table needs little memory. Our choice.
    private static final int PORTION = 2_000;

    private final Work from;
    private final Work to;
    private final Dialect source;

    private TableCopy(Work from, Work to, Dialect source) {
        this.from = from;
        this.to = to;
        this.source = source;
    }

    /// Carries everything over, all or nothing. What the other's own tables begin with is replaced.
    public static void copy(Database from, Database to) {
        from.read(source -> to.write(target -> {
            TableCopy copy = new TableCopy(source, target, from.dialect());
            Work sqlite = from.dialect() == Dialect.SQLITE ? source : target;
            List<String> tables = inOrder(sqlite);
            tables.reversed().forEach(table -> target.change("delete from \"" + table + "\""));
            tables.forEach(table -> copy.carry(table, columns(sqlite, table)));
            return tables;
        }));
    }

    /// A column, and what it holds by the word that its table was made with.
    private record Column(String name, String kind) {}

    /// The tables, each behind those that it refers to.
    private static List<String> inOrder(Work sqlite) {
        List<String> waiting = new ArrayList<>(sqlite.list("select name from sqlite_master where type = 'table' "
                + "and name not like 'sqlite\\_%' escape '\\' and name <> 'migration' order by name",
                row -> row.text("name")));
        Set<String> ordered = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            Predicate<String> isReady = table -> sqlite
                    .list("select \"table\" as other from pragma_foreign_key_list(?)",
                            row -> row.text("other"), table)
                    .stream().allMatch(ordered::contains);
            List<String> ready = waiting.stream().filter(isReady).toList();
            if (ready.isEmpty()) {
                throw new StoreFault("the tables refer to each other in a circle");
            }
            ordered.addAll(ready);
            waiting.removeAll(ready);
        }
        return List.copyOf(ordered);
    }

    private static List<Column> columns(Work sqlite, String table) {
        return sqlite.list("select name, type from pragma_table_info(?) order by cid",
                row -> new Column(row.text("name"), row.text("type").toLowerCase(Locale.ROOT)), table);
    }

    private void carry(String table, List<Column> columns) {
        String names = columns.stream().map(column -> "\"" + column.name + "\"").collect(Collectors.joining(", "));
        String insert = "insert into \"" + table + "\" (" + names + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement into = to.connection().prepareStatement(insert)) {
            carry("select " + names + " from \"" + table + "\"", columns, into);
        } catch (SQLException reported) {
            throw StoreFault.of("carry the table " + table + " over", reported);
        }
    }

    /// SQLite hands rows over one by one; the driver of PostgreSQL holds all that it is asked for, so it is asked for portions.
    private void carry(String query, List<Column> columns, PreparedStatement into) throws SQLException {
        try (Statement asking = from.connection().createStatement()) {
            switch (source) {
                case SQLITE -> carryAll(asking, query, columns, into);
                case POSTGRESQL -> {
                    asking.execute("declare portions no scroll cursor for " + query);
                    while (carryAll(asking, "fetch " + PORTION + " from portions", columns, into) > 0) {
                        continue;
                    }
                    asking.execute("close portions");
                }
            }
        }
    }

    private static int carryAll(Statement asking, String query, List<Column> columns, PreparedStatement into)
            throws SQLException {
        int carried = 0;
        try (ResultSet rows = asking.executeQuery(query)) {
            while (rows.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    carry(rows, i + 1, columns.get(i).kind, into);
                }
                into.addBatch();
                if (++carried % PORTION == 0) {
                    into.executeBatch();
                }
            }
        }
        into.executeBatch();
        return carried;
    }

    private static void carry(ResultSet rows, int place, String kind, PreparedStatement into) throws SQLException {
        if (rows.getObject(place) == null) {
            into.setNull(place, Types.NULL);
            return;
        }
        switch (kind) {
            case "integer", "bigint" -> into.setLong(place, rows.getLong(place));
            case "boolean" -> into.setBoolean(place, rows.getBoolean(place));
            case "blob" -> into.setBytes(place, rows.getBytes(place));
            case "timestamp" -> into.setTimestamp(place, rows.getTimestamp(place));
            default -> into.setString(place, rows.getString(place));
        }
    }
}
