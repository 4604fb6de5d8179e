package org.attune.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.attune.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words planted where answers, names and notes stand never come back in a message.
class CanaryTest {

    private static final String CANARY = "canary";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"client,session,rater,scale,value,note\na,1,client,WAI-SR,canary,canary\n",
            "client,session,rater,scale,value,note\na,canary,client,WAI-SR,4,canary\n",
            "client,therapist,session,rater,scale,value\na,canary,1,client,WAI-SR,99\n",
            "client,session,rater,scale,item,value\na,1,client,PHQ-9,3,canary\n",
            "client,session,rater,scale,value\na,1,client,WAI-SR,\"canary\ncanary\"\n",
            "client,session,rater,scale,value\na,1,client,WAI-SR,4canary\na,2,client,WAI-SR,4\na,2,client,WAI-SR,canary\n",
            "client,date,rater,scale,value\na,canary,client,WAI-SR,4\n", "client;s1;s2\na;canary;4\n",
            "client,session,rater,scale,value\na,1,client,WAI-SR,4,canary,canary,canary\n"})
    void noAnswerOrNameComesBackInAMessage(String rows) {
        String report = folder.resolve("r").toString();
        for (String[] words : new String[][] {{"detect", "-"}, {"detect", "-", "--strict"}, {"detect", "-", "--json"},
                {"detect", "-", "--report", report}, {"rates", "-"}}) {
            Run run = Run.fed(rows, words);

            assertThat(run.err()).doesNotContain(CANARY).doesNotContain("\tat ");
            assertThat(run.out()).doesNotContain(CANARY);
        }
    }

    @Test
    void aFaultNamesItsPlaceAndNothingElse() {
        String fault = org.attune.cli.FaultText.of(new IllegalStateException(CANARY));

        assertThat(fault).doesNotContain(CANARY).contains("IllegalStateException", "org.attune.cli", "report");
    }
}
