package org.attune.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.attune.e2e.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server as the launcher starts it, with the ways to start that only a process of its own shows.
class FrontDoorTest {

    private static final int FIRST_WITH_AOT_CACHE = 25;

    @TempDir
    private Path folder;

    private static Path root() throws IOException {
        return Repository.here().root();
    }

    private static String insistOnMemory() throws IOException, InterruptedException {
        String version = Program.run(root(), Map.of(), List.of("./attune", "--version")).out();
        int java = Integer.parseInt(version.replaceFirst("(?s).*Java (\\d+).*", "$1"));
        return java >= FIRST_WITH_AOT_CACHE ? "-XX:AOTMode=on" : "-Xshare:on";
    }

    /// Java is told to give up where it cannot use what an earlier run left: that it starts shows that it can.
    @Test
    void startsFromTheMemoryOfAnEarlierRun() throws IOException, InterruptedException {
        List<String> typed = List.of("./attune", "serve", "--port", "0", "--data", folder.toString());
        Served.start(root(), Map.of(), typed).close();

        try (Served served = Served.start(root(), Map.of("ATTUNE_JAVA_OPTS", insistOnMemory()), typed)) {
            assertThat(served.status()).isEqualTo(HttpURLConnection.HTTP_OK);
        }
    }

    @Test
    void keepsAPracticeOnPostgresAndFindsItAgain() throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            List<String> typed = List.of("./attune", "serve", "--port", "0", "--data", folder.toString(),
                    "--database-url", url);
            for (int start = 1; start <= 2; start++) {
                try (Served served = Served.start(root(), Map.of(), typed)) {
                    assertThat(served.status()).as("start %d", start).isEqualTo(HttpURLConnection.HTTP_OK);
                }
            }
            Program verified = Program.run(root(), Map.of(), List.of("./attune", "audit", "verify", "--data",
                    folder.toString(), "--database-url", url));
            assertThat(verified.exit()).as(verified.err()).isZero();
        }
    }

    @Test
    void staysClosedToOtherMachinesWithoutACertificateAndSaysWhatOpensIt() throws IOException, InterruptedException {
        Program refused = Program.run(root(), Map.of(), List.of("./attune", "serve", "--port", "0", "--address",
                "0.0.0.0", "--data", folder.toString()));

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.err()).contains("--tls-cert", "--tls-key", "--base-url").doesNotContain("\tat ");
    }
}
