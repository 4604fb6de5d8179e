package org.attune.cli.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.attune.formats.fhir.QuestionnaireReader;
import org.attune.formats.json.JsonException;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `attune forms`.
class FormsTest {

    @TempDir
    private Path folder;

    @Test
    void listsEveryFormByItsRight() {
        Golden.named("forms/list.txt").check(Run.attune("forms").out());
    }

    @Test
    void explainsAFormWithItsArithmetic() {
        Golden.named("forms/phq-9.txt").check(Run.attune("forms", "phq-9").out());
    }

    @Test
    void writesAQuestionnaireThatReadsBack() throws IOException, JsonException {
        Path file = folder.resolve("phq-9.json");
        Run run = Run.attune("forms", "phq-9", "--fhir", "--language", "es", "--out", file.toString());

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        QuestionnaireReader.Read read = QuestionnaireReader.read(Files.readString(file));
        assertThat(read.instrument().name()).isEqualTo("PHQ-9");
        assertThat(read.wording().orElseThrow().language()).isEqualTo("es");
    }

    @Test
    void writesNoWordOfAFormThatMayNotBeShown() {
        assertThat(Run.attune("forms", "srs", "--fhir").out()).contains("\"title\": \"SRS\"").doesNotContain("linkId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"forms nothing | there is no form \"nothing\"",
            "forms --fhir | name the form that --fhir writes", "forms phq-9 gad-7 | name one form",
            "forms phq-9 --language en | goes with --fhir", "forms wai-sr --fhir --language en | comes without wording",
            "forms gad-7 --fhir --language de | GAD-7 comes in en."})
    void saysWhatIsWrong(String typed, String said) {
        Run run = Run.attune(typed.strip().split(" "));

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains(said);
    }
}
