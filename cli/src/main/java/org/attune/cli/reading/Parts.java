package org.attune.cli.reading;

import org.attune.formats.table.OptionalParts;

/// The optional parts of the program: jars in the folder `optional` beside its own, such as the reader of Parquet.
public final class Parts {

    private Parts() {}

    /// The parts beside the packaged program; none where it does not run from a jar.
    public static OptionalParts optional() {
        return OptionalParts.beside(Parts.class);
    }
}
