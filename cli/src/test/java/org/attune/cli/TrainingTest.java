package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.attune.cli.terminal.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final String TABLE = Run.SAMPLES.resolve("small-open.csv").toString();

    @TempDir
    private Path folder;

    @Test
    void goesThroughEveryFormOfResultsAndSaysNothing() {
        Run run = Run.attune("train", TABLE, folder.resolve("report").toString());

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("report").resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void endsAsTheFirstBadRunDoes() {
        Run run = Run.attune("train", folder.resolve("nothing.csv").toString(), folder.resolve("report").toString());

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
    }

    @Test
    void saysWhatItNeeds() {
        Run run = Run.attune("train", TABLE);

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains("train needs a table and a folder for a report.");
    }

    @Test
    void theMachinesClockTellsTheTimeInTheMachinesZoneUnlessAnotherIsAskedFor() {
        Clock clock = new LocalClock();

        assertThat(clock.getZone()).isEqualTo(ZoneId.systemDefault());
        assertThat(clock.withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.instant()).isBetween(Instant.now().minus(1, ChronoUnit.MINUTES), Instant.now());
    }
}
