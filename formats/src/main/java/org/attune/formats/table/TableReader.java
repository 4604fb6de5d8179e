package org.attune.formats.table;

import java.io.IOException;
import java.nio.file.Path;

import org.attune.formats.Refusal;

/// Reads tables of a kind that the program does not know by itself. Found at run time, so that nobody carries what they
/// do not use.
public interface TableReader {

    /// The kind of table, such as `Parquet`.
    String kind();

    /// Opens a table.
    ///
    /// @throws Refusal when it cannot be read
    OpenTable open(Path file) throws IOException, Refusal;
}
