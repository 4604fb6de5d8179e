package org.attune.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The statements of one transaction. Values stand apart from the SQL, as `?` in order; none ever reaches a message.
public final class Work {

    /// Binds an empty column.
    public static final Object NOTHING = Nothing.NOTHING;

    private enum Nothing {
        NOTHING
    }

    private final Connection connection;

    Work(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /// All rows of a query, each made into a thing.
    public <T> List<T> list(String sql, Function<Row, T> as, Object... values) {
        try (PreparedStatement statement = prepared(sql, values); ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            List<T> things = new ArrayList<>();
            while (rows.next()) {
                things.add(as.apply(row));
            }
            return things;
        } catch (SQLException reported) {
            throw StoreFault.of("answer: " + sql, reported);
        }
    }

    /// The only row of a query, unless there is none.
    public <T> Optional<T> find(String sql, Function<Row, T> as, Object... values) {
        List<T> things = list(sql, as, values);
        if (things.size() > 1) {
            throw new StoreFault(things.size() + " rows where one was meant: " + sql);
        }
        return things.stream().findFirst();
    }

    /// Whether a query has any row.
    public boolean isThere(String sql, Object... values) {
        return !list(sql, row -> true, values).isEmpty();
    }

    /// Changes rows.
    ///
    /// @return how many
    public int change(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException reported) {
            throw StoreFault.of("change: " + sql, reported);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException unbound) {
            statement.close();
            throw unbound;
        }
    }

    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case Nothing nothing -> statement.setNull(place, Types.NULL);
            case String text -> statement.setString(place, text);
            case Integer number -> statement.setInt(place, number);
            case Long number -> statement.setLong(place, number);
            case Instant moment -> statement.setString(place, Moments.text(moment));
            case LocalDate day -> statement.setString(place, day.toString());
            case Enum<?> word -> statement.setString(place, word.name());
            default -> throw new IllegalArgumentException("no column takes a " + value.getClass().getSimpleName());
        }
    }
}
