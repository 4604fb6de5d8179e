package org.attune.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.table.OpenTable;
import org.attune.formats.table.TableReader;
import org.duckdb.DuckDBDriver;

/// Reads Parquet tables through DuckDB, inside the program's own process.
public final class ParquetReader implements TableReader {

    /// DuckDB may neither fetch nor load anything besides what is in its jar: nothing leaves the machine.
    private static final String KEEP_TO_ITSELF = "set autoinstall_known_extensions = false; set autoload_known_extensions = false";

    @Override
    public String kind() {
        return "Parquet";
    }

    @Override
    public OpenTable open(Path file) throws Refusal {
        try {
            return ParquetTable.open(file, connect());
        } catch (SQLException e) {
            throw damaged(file);
        }
    }

    private static Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        // The driver is asked directly: a search through all drivers would not find one that an optional part brought
        // along.
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
        if (connection == null) {
            throw new SQLException("DuckDB does not know its own address");
        }
        try (var statement = connection.createStatement()) {
            statement.execute(KEEP_TO_ITSELF);
        }
        return connection;
    }

    static Refusal damaged(Path file) {
        return new Refusal(new Problem(ProblemKind.NOT_A_TABLE, file.toString(), 0,
                "The Parquet file is damaged or of a kind that cannot be read.", "A complete Parquet file is needed.",
                "Write it again, or save the table as CSV."));
    }
}
