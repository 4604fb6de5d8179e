package org.attune.formats.table;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// The optional parts of the program: jars in a folder beside it, each loaded only when a file needs it.
public final class OptionalParts {

    private final List<Path> folders;

    private OptionalParts(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /// No optional parts but those that were put on the class path by hand.
    public static OptionalParts none() {
        return new OptionalParts(List.of());
    }

    /// The parts in the folder `optional` beside the jar that a class of the program is in; none where it does not run from a jar.
    public static OptionalParts beside(Class<?> program) {
        CodeSource source = program.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return none();
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return jar.toString().endsWith(".jar") ? in(jar.resolveSibling("optional")) : none();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException notAFile) {
            return none();
        }
    }

    /// The parts in a folder; it need not be there.
    public static OptionalParts in(Path folder) {
        return new OptionalParts(List.of(folder));
    }

    /// The reader of a kind of table, if the part that holds it is there.
    Optional<TableReader> findTableReader(String kind) throws IOException {
        return services(TableReader.class).filter(reader -> reader.kind().equals(kind)).findFirst();
    }

    /// What a part offers of a kind, if one that does is there.
    ///
    /// @throws IOException when the folder of the parts cannot be read
    public <S> Optional<S> find(Class<S> kind) throws IOException {
        return services(kind).findFirst();
    }

    private <S> Stream<S> services(Class<S> kind) throws IOException {
        // Never closed: the classes of a part are needed for as long as the program runs.
        ClassLoader loader = new URLClassLoader(jars(), OptionalParts.class.getClassLoader());
        return ServiceLoader.load(kind, loader).stream().map(ServiceLoader.Provider::get);
    }

    private URL[] jars() throws IOException {
        Stream.Builder<URL> jars = Stream.builder();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                    jars.add(url(jar));
                }
            }
        }
        return jars.build().toArray(URL[]::new);
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
