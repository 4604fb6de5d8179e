package org.attune.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `attune rules` and `attune completion`.
class LearnTest {

    @TempDir
    private Path folder;

    @Test
    void listsEveryRuleWithItsChanceRate() {
        Golden.named("rules/list.txt").check(Run.attune("rules").out());
    }

    static Stream<String> ids() {
        return ShippedRules.catalogue().all().stream().map(RuleEntry::name).map(name -> name.id());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void explainsEveryRule(String id) {
        Run run = Run.attune("rules", id);

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        Golden.named("rules/" + id + ".txt").check(run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void theCompletionScriptKnowsCommandsAndOptions(String shell) {
        assertThat(Run.attune("completion", shell).out()).contains("detect", "--all-rules", "--retrospect", "complete",
                "steady-or-fallen");
    }

    @Test
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        Path bash = Path.of("/bin/bash");
        if (!Files.isExecutable(bash)) {
            return;
        }
        Path script = Files.writeString(folder.resolve("attune.bash"), Run.attune("completion", "bash").out());
        String typed = "source '" + script + "'; COMP_WORDS=(attune detect --ret); COMP_CWORD=2; _complete_attune; "
                + "echo \"${COMPREPLY[*]}\"";
        Process process = new ProcessBuilder(bash.toString(), "-c", typed)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip()).isEqualTo("--retrospect");
    }
}
