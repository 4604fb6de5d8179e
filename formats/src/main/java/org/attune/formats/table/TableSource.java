package org.attune.formats.table;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.nio.file.Path;

/// Where a table comes from.
public sealed interface TableSource {

    /// A file, which may be compressed, and whose name does not matter.
    record InFile(Path path) implements TableSource {
        public InFile {
            requireNonNull(path, "path");
        }
    }

    /// A stream that can be read once, such as standard input.
    ///
    /// @param name how messages call it
    /// @param in the bytes; whoever opened it closes it
    record InStream(String name, InputStream in) implements TableSource {
        public InStream {
            requireNonNull(name, "name");
            requireNonNull(in, "in");
        }
    }

    /// How messages call it: the path as the user gave it.
    default String name() {
        return switch (this) {
            case InFile file -> file.path.toString();
            case InStream stream -> stream.name;
        };
    }
}
