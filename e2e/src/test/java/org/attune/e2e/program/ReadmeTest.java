package org.attune.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.attune.e2e.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that the README shows do what it says: every line that begins with `./attune` in a block marked `sh`.
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh$(.*?)^```$");

    @TempDir
    private Path reader;

    @Test
    void everyCommandOfTheReadmeRuns() throws Exception {
        Repository repository = Repository.here();
        for (String name : List.of("attune", "samples")) {
            Files.createSymbolicLink(reader.resolve(name), repository.root().resolve(name));
        }
        List<String> commands = BLOCK.matcher(repository.read(Path.of("README.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> line.startsWith("./attune"))
                .toList();

        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            Program run = Program.run(reader, Map.of(), List.of("/bin/sh", "-c", command));
            assertThat(run.exit()).as("%s%n%s", command, run.err()).isZero();
        }
    }
}
