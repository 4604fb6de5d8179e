package org.attune.formats.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.attune.formats.Refusal;

/// A table that is being read row by row.
public interface OpenTable extends Closeable {

    /// The names of its columns, as they stand in the file.
    List<String> header();

    /// How the table was understood, as a sentence: encoding, delimiter. Complete only after the last row.
    String shape();

    /// Reads the next row.
    ///
    /// @param into takes the row
    /// @return whether there was one
    /// @throws Refusal when the rest of the table cannot be read
    boolean next(Cells into) throws IOException, Refusal;
}
