package org.attune.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.e2e.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A folder that may be read and not be written to. An administrator may write everywhere, so as one the test becomes nobody.
@EnabledOnOs(OS.LINUX)
class ForbiddenFolderTest {

    private static final List<String> AS_NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534",
            "--clear-groups");

    @TempDir
    private Path folder;

    @Test
    void isRefusedBeforeTheWorkAndKeptAsItWas() throws Exception {
        allow(folder, "rwxr-xr-x");
        Path app = Repository.here().root().resolve("cli/target/app");
        Path jar = copy(app.resolve("attune.jar"), folder);
        Path lib = Files.createDirectory(folder.resolve("lib"));
        allow(lib, "rwxr-xr-x");
        for (Path part : list(app.resolve("lib"))) {
            copy(part, lib);
        }
        Path scores = copy(Repository.here().root().resolve("samples/practice.csv"), folder);
        Path forbidden = Files.createDirectory(folder.resolve("forbidden"));
        allow(forbidden, "r-xr-xr-x");

        for (String report : List.of(forbidden.toString(), forbidden.resolve("deeper").toString())) {
            Program run = asAnybody(jar, "detect", scores.toString(), "--report", report);

            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("attune: " + report)
                    .contains("You are not allowed to write here.", "Choose a folder of your own")
                    .hasLineCount(1);
        }
        assertThat(forbidden).isEmptyDirectory();
    }

    private Program asAnybody(Path jar, String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>("root".equals(System.getProperty("user.name")) ? AS_NOBODY : List.of());
        all.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        Stream.of(words).forEach(all::add);
        return Program.run(folder, Map.of(), all);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.toList();
        }
    }

    private static Path copy(Path source, Path into) throws IOException {
        Path copy = Files.copy(source, into.resolve(source.getFileName()));
        allow(copy, "rw-r--r--");
        return copy;
    }

    private static void allow(Path place, String permissions) throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
    }
}
