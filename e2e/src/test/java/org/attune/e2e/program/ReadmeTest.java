package org.attune.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.attune.e2e.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that the README shows do what it says: every line that begins with `./attune` in a block marked `sh`.
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh$(.*?)^```$");

    /// The commands that go on until they are ended.
    private static final Set<String> SERVERS = Set.of("./attune demo", "./attune serve");

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
            if (SERVERS.contains(command)) {
                assertThat(answer(command)).as(command).isEqualTo(HttpURLConnection.HTTP_OK);
            } else {
                Program run = Program.run(reader, Map.of(), List.of("/bin/sh", "-c", command));
                assertThat(run.exit()).as("%s%n%s", command, run.err()).isZero();
            }
        }
    }

    /// What a server answers at the address that it names. It takes a port and a folder of the test's.
    private int answer(String command) throws Exception {
        String typed = "exec " + command + " --port 0 --data " + reader.resolve("data" + command.length());
        try (Served served = Served.start(reader, Map.of(), List.of("/bin/sh", "-c", typed))) {
            return served.status();
        }
    }
}
