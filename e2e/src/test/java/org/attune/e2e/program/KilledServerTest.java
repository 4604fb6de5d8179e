package org.attune.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import org.attune.benchmarks.server.AnswerLoad;
import org.attune.benchmarks.server.AskedPractice;
import org.attune.benchmarks.server.ServerProcess;
import org.attune.e2e.Repository;
import org.attune.store.StorePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real server is killed as by a power switch while clients answer; 20 rounds of it stand in benchmarks.
class KilledServerTest {

    private static final int ROUNDS = 3;
    private static final int CLIENTS = 20;
    private static final int PER_SECOND = 100;

    @TempDir
    private Path folder;

    @Test
    void noAnswerThatItAcknowledgedIsLostAndItStartsAgainWithNothingMended() throws IOException, InterruptedException {
        StorePlace place = new StorePlace.InFolder(folder);
        AnswerLoad load = new AnswerLoad(AskedPractice.make(place, CLIENTS), PER_SECOND);
        Random random = new Random(5);
        for (int round = 1; round <= ROUNDS; round++) {
            int acknowledged = load.runUntilKilled(ServerProcess.start(Repository.here().root(), place),
                    1_000 + random.nextInt(1_000));

            assertThat(acknowledged).as("answers before the server was killed, round %d", round).isPositive();
            assertThat(load.losses()).as("clients who miss an answer, round %d", round).isZero();
        }
    }
}
