package org.attune.cli.reading;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;

import org.attune.formats.table.OptionalParts;

/// The optional parts of the program: jars in the folder `optional` beside its own, such as the reader of Parquet.
public final class Parts {

    private Parts() {}

    /// The parts beside the packaged program; none where it does not run from a jar.
    public static OptionalParts optional() {
        CodeSource source = Parts.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return OptionalParts.none();
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return jar.toString().endsWith(".jar") ? OptionalParts.in(jar.resolveSibling("optional"))
                    : OptionalParts.none();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException notAFile) {
            return OptionalParts.none();
        }
    }
}
