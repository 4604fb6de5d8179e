package org.attune.formats.table;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.nio.file.Path;

/// Where a table comes from.
public sealed interface TableSource {

    /// How messages call it: a file's path as the user gave it.
    String name();

    /// A file, which may be compressed, and whose name does not matter.
    record InFile(Path path) implements TableSource {
        public InFile {
            requireNonNull(path, "path");
        }

        @Override
        public String name() {
            return path.toString();
        }
    }

    /// A stream that can be read once, such as standard input.
    ///
    /// @param in the bytes; whoever opened it closes it
    record InStream(String name, InputStream in) implements TableSource {
        public InStream {
            requireNonNull(name, "name");
            requireNonNull(in, "in");
        }
    }
}
