package org.attune.formats.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.attune.core.codebook.Codebook;

/// The codebooks that come with the program, every version of each, for a coding is pinned to one.
public final class ShippedCodebooks {

    /// The files. A test compares them with the folder.
    static final List<String> FILES = List.of("attune-tensions-1.yaml");

    private ShippedCodebooks() {}

    /// Read once, when they are first asked for.
    private static final class Read {
        private static final List<Codebook> ALL = FILES.stream().map(ShippedCodebooks::read).toList();
    }

    /// All of them.
    public static List<Codebook> list() {
        return Read.ALL;
    }

    /// The latest version of an id.
    public static Optional<Codebook> findLatest(String id) {
        return list().stream().filter(codebook -> codebook.name().id().equals(id))
                .reduce((one, next) -> one.name().version() > next.name().version() ? one : next);
    }

    private static Codebook read(String name) {
        try (InputStream in = ShippedCodebooks.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (CodebookReader.read(name, text, CodeFields.WITH_GUIDE)) {
                case CodebookReading.Read read -> read.codebook();
                case CodebookReading.Refused refused ->
                    throw new IllegalStateException(refused.problems().getFirst().message());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
