package org.attune.web.keep.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.store.keys.Chance;

/// Where the tables of an export lie while cases are added to them one after the other. Nothing is left of them once they are closed.
public interface Drafts extends AutoCloseable {

    /// Begins a draft. It is whole when what was given is closed.
    Writer begin(String name) throws IOException;

    /// A draft that is whole, to be read once: it is gone when what was given is closed.
    Reader end(String name) throws IOException;

    @Override
    void close() throws IOException;

    /// Sealed in files without a name ([Aside]), where others may look into the folder.
    static Drafts sealed(Path folder, Chance chance) {
        Map<String, Aside> drafts = new HashMap<>();
        return new Drafts() {
            @Override
            public Writer begin(String name) throws IOException {
                Aside draft = Aside.make(folder, chance);
                drafts.put(name, draft);
                return new OutputStreamWriter(draft.out(), StandardCharsets.UTF_8);
            }

            @Override
            public Reader end(String name) {
                Aside draft = requireNonNull(drafts.remove(name), name);
                return new InputStreamReader(draft.in(), StandardCharsets.UTF_8) {
                    @Override
                    public void close() throws IOException {
                        try (draft) {
                            super.close();
                        }
                    }
                };
            }

            @Override
            public void close() throws IOException {
                for (Aside draft : drafts.values()) {
                    draft.close();
                }
                drafts.clear();
            }
        };
    }

    /// Files in an empty folder of their own, which goes with them. Whoever makes it lets nobody else look into it.
    static Drafts inFolder(Path folder) {
        return new Drafts() {
            @Override
            public Writer begin(String name) throws IOException {
                return Files.newBufferedWriter(folder.resolve(name), StandardOpenOption.CREATE_NEW);
            }

            @Override
            public Reader end(String name) throws IOException {
                return new InputStreamReader(
                        Files.newInputStream(folder.resolve(name), StandardOpenOption.DELETE_ON_CLOSE),
                        StandardCharsets.UTF_8);
            }

            @Override
            public void close() throws IOException {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        };
    }
}
