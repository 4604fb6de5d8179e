package org.attune.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.e2e.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `attune` at the root, run from elsewhere.
class LauncherTest {

    @TempDir
    private Path elsewhere;

    private final Path launcher = Repository.here().root().resolve("attune");

    @Test
    void runsFromAnotherFolderThroughALinkWithASpaceInItsName() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("my attune"), launcher);

        Program version = Program.run(elsewhere, Map.of(), List.of(link.toString(), "--version"));

        assertThat(version.exit()).isZero();
        assertThat(version.out()).startsWith("Attune ");
    }

    @Test
    void keepsStdoutForResults() throws Exception {
        Program broken = Program.run(elsewhere, Map.of("ATTUNE_JAVA_OPTS", "-Xmx200m"), List.of(launcher.toString(),
                "--no-such-option"));

        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err()).contains("--no-such-option");
    }

    /// The JVM would run the classes that it remembers.
    @Test
    void remembersAnewWhatWasBuiltSince() throws Exception {
        Path app = launcher.resolveSibling("cli/target/app");
        List<String> version = List.of(launcher.toString(), "--version");
        Program.run(elsewhere, Map.of(), version);
        FileTime built = FileTime.from(Instant.now());
        Files.setLastModifiedTime(app.resolve("lib/attune-core.jar"), built);

        Program again = Program.run(elsewhere, Map.of(), version);

        assertThat(again.exit()).isZero();
        try (Stream<Path> files = Files.list(app)) {
            Path memory = files.filter(file -> file.getFileName().toString().startsWith("start-")).findFirst()
                    .orElseThrow();
            assertThat(Files.getLastModifiedTime(memory)).isGreaterThanOrEqualTo(built);
        }
    }

    @Test
    void saysWhatToDoWithoutASuitableJdk() throws Exception {
        Program refused = Program.run(elsewhere, Map.of("ATTUNE_JAVA_HOME", elsewhere.toString()), List.of(launcher
                .toString(), "--version"));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(elsewhere.toString(), "Java 21 or newer", "ATTUNE_JAVA_HOME=");
    }

    @Test
    void prefersTheNewestJdkOfTheUsualFolders() throws Exception {
        Path jdks = elsewhere.resolve(".jdks");
        pretendJdk(jdks.resolve("twenty-one"), "21.0.9");
        pretendJdk(jdks.resolve("far-future"), "9999.0.1");
        pretendJdk(jdks.resolve("old"), "17.0.15");
        String script = ". '" + launcher.resolveSibling(".config/find-jdk.sh") + "'; find_jdk; echo $JDK_VERSION";

        Program found = Program.run(elsewhere,
                Map.of("HOME", elsewhere.toString(), "JAVA_HOME", jdks.resolve("old").toString(), "PATH", "/nowhere"),
                List.of("/bin/sh", "-c", script));

        assertThat(found.out().strip()).isEqualTo("9999.0.1");
    }

    private static void pretendJdk(Path home, String version) throws Exception {
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String tool : List.of("java", "javac")) {
            Files.createFile(bin.resolve(tool)).toFile().setExecutable(true);
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    }
}
