package org.attune.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One row of an answer, read by the names of its columns.
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /// A text that is always there.
    public String text(String column) {
        return findText(column).orElseThrow(() -> new StoreFault("column " + column + " is empty and must not be"));
    }

    /// A text, unless there is none.
    public Optional<String> findText(String column) {
        try {
            return Optional.ofNullable(rows.getString(column));
        } catch (SQLException reported) {
            throw StoreFault.of("read column " + column, reported);
        }
    }

    /// A whole number that is always there.
    public long number(String column) {
        try {
            long number = rows.getLong(column);
            if (rows.wasNull()) {
                throw new StoreFault("column " + column + " is empty and must not be");
            }
            return number;
        } catch (SQLException reported) {
            throw StoreFault.of("read column " + column, reported);
        }
    }

    /// A whole number that is always there and small.
    public int smallNumber(String column) {
        return Math.toIntExact(number(column));
    }

    /// Whether nothing is there.
    public boolean isEmpty(String column) {
        return findText(column).isEmpty();
    }

    /// A moment that is always there.
    public Instant moment(String column) {
        return Moments.parse(text(column));
    }

    /// A moment, unless there is none.
    public Optional<Instant> findMoment(String column) {
        return findText(column).map(Moments::parse);
    }

    /// A day that is always there.
    public LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    /// One word of a closed set.
    public <E extends Enum<E>> E word(String column, Class<E> words) {
        return Enum.valueOf(words, text(column));
    }
}
