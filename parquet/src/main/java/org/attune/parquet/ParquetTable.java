package org.attune.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.attune.formats.Refusal;
import org.attune.formats.table.Cells;
import org.attune.formats.table.OpenTable;

/// A Parquet table on its way. Its lines are its rows, counted from 1.
///
/// Every column is taken as text, written by DuckDB as the shortest text that reads back as the same number. So a
/// single-precision 3.1667 arrives as 3.1667, and not as the double nearest to it.
final class ParquetTable implements OpenTable {

    private final Path file;
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private final List<String> header;
    private long line;

    private ParquetTable(Path file, Connection connection, Statement statement, ResultSet rows, List<String> header) {
        this.file = file;
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.header = List.copyOf(header);
    }

    /// Opens a file on a connection, which is closed with the table.
    static ParquetTable open(Path file, Connection connection) throws SQLException {
        try {
            Statement statement = connection.createStatement();
            ResultSet rows = statement
                    .executeQuery("select cast(columns(*) as varchar) from read_parquet('" + literal(file) + "')");
            List<String> header = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                header.add(rows.getMetaData().getColumnName(i));
            }
            return new ParquetTable(file, connection, statement, rows, header);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// The path as DuckDB takes it literally: quotation marks doubled, and no character standing for others.
    private static String literal(Path file) {
        return file.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]").replace("'", "''");
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public String shape() {
        return "Parquet, its rows counted as lines";
    }

    @Override
    public boolean next(Cells into) throws Refusal {
        try {
            if (!rows.next()) {
                return false;
            }
            into.begin(++line);
            for (int i = 1; i <= header.size(); i++) {
                String cell = rows.getString(i);
                into.add(cell == null ? "" : cell);
            }
            return true;
        } catch (SQLException e) {
            throw ParquetReader.damaged(file);
        }
    }

    @Override
    public void close() throws IOException {
        try (connection; statement; rows) {
            line = 0;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
