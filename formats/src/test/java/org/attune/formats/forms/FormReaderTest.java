package org.attune.formats.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.attune.core.instrument.Scoring.Reason;
import org.attune.core.instrument.Scoring.Score;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Progress;
import org.attune.formats.instruments.ScaleBook;
import org.attune.formats.scores.ColumnNames;
import org.attune.formats.scores.Handling;
import org.attune.formats.scores.Strictness;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableSource;
import org.junit.jupiter.api.Test;

class FormReaderTest {

    private final List<ScoredForm> forms = new ArrayList<>();

    private FormOutcome read(String form, Handling handling, String... lines) {
        TableSource source = new TableSource.InStream("forms.csv",
                new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        return read(new FormPlan(source, form, ScaleBook.shipped(), ColumnNames.RECOGNISED, handling, Progress.NONE));
    }

    private FormOutcome read(FormPlan plan) {
        return new FormReader(OptionalParts.none()).read(plan, forms::add);
    }

    private List<Problem> refusal(String form, String... lines) {
        return ((FormOutcome.Refused) read(form, Handling.USUAL, lines)).problems().listed();
    }

    private Score score(int form) {
        return forms.get(form).scores().getFirst().score();
    }

    /// The table in samples/README.md says what each of wagtail's forms comes to.
    @Test
    void scoresTheSampleAsItsReadmeSays() {
        TableSource source = new TableSource.InFile(Path.of("../samples/answers-phq9.csv"));
        FormOutcome.Read read = (FormOutcome.Read) read(
                new FormPlan(source, "phq-9", ScaleBook.shipped(), ColumnNames.RECOGNISED, Handling.USUAL,
                        Progress.NONE));
        assertThat(read.problems().isEmpty()).isTrue();
        List<ScoredForm> wagtail = forms.stream().filter(form -> form.label().client().equals("wagtail")).toList();
        assertThat(wagtail).extracting(form -> form.scores().getFirst().score()).containsExactly(
                new Score.Scored(11.25, 8, 9),
                new Score.Scored(9, 7, 9), new Score.Unscored(Reason.TOO_MANY_MISSING, 6, 9),
                new Score.Unscored(Reason.RISK_MISSING, 8, 9),
                new Score.Unscored(Reason.NOT_ANSWERED, 0, 9), new Score.Scored(0, 9, 9));
        assertThat(forms.getFirst()).satisfies(heron -> {
            assertThat(heron.label()).isEqualTo(new ScoredForm.Label("heron", "1", "2025-01-14", ""));
            assertThat(heron.scores().getFirst().score()).isEqualTo(new Score.Scored(17, 9, 9));
            assertThat(heron.riskItems()).containsExactly("9");
        });
    }

    @Test
    void knowsAFormByTheNamesOfItsColumns() {
        FormOutcome.Read read = (FormOutcome.Read) read("", Handling.USUAL,
                "id;GAD7_1;GAD7_2;GAD7_3;GAD7_4;GAD7_5;GAD7_6;GAD7_7;note", "a;1;1;1;1;1;1;1;x");
        assertThat(read.instrument().name()).isEqualTo("GAD-7");
        assertThat(forms.getFirst().label().client()).isEqualTo("a");
        assertThat(score(0)).isEqualTo(new Score.Scored(7, 7, 7));
    }

    @Test
    void scoresEveryScaleAndCountsTurnedItemsTheOtherWay() {
        read("arm5", Handling.USUAL, "id,q1,q2,q3,q4,q5", "a,7,7,1,7,7", "b,7,7,7,7,7");
        assertThat(score(0)).isEqualTo(new Score.Scored(7, 5, 5));
        assertThat(score(1)).isEqualTo(new Score.Scored(29 / 5.0, 5, 5));
        forms.clear();
        read("sparq", Handling.USUAL, "id,1,2,3,4,5,6,7,8", "a,4,0,1,0,0,3,2,1");
        assertThat(forms.getFirst().scores()).extracting(ScoredForm.ScaleScore::score).containsExactly(
                new Score.Scored(10, 4, 4),
                new Score.Scored(1, 4, 4));
    }

    @Test
    void leavesOutAnswersThatAnItemDoesNotTakeAndSaysWhere() {
        FormOutcome.Read read = (FormOutcome.Read) read("gad-7", Handling.USUAL, "id,1,2,3,4,5,6,7", "a,4,1,1,1,1,1,1",
                "b,1,1,one,1,1,1,1.5");
        assertThat(score(0)).isEqualTo(new Score.Unscored(Reason.TOO_MANY_MISSING, 6, 7));
        assertThat(read.problems().listed()).extracting(Problem::line).containsExactly(2L, 3L, 3L);
        assertThat(read.problems().listed().getFirst().message())
                .isEqualTo("forms.csv, line 2: The answer to item 1 is not one that it takes. "
                        + "Whole answers from 0 to 3 are allowed, and an empty cell. Correct the cell, or empty it.");
        assertThat(read("gad-7", new Handling(Strictness.REFUSE, 20, 1), "id,1,2,3,4,5,6,7", "a,4,1,1,1,1,1,1"))
                .isInstanceOf(FormOutcome.Refused.class);
    }

    @Test
    void saysWhatItNeedsToKnowAForm() {
        assertThat(refusal("", "id,1,2,3,4,5,6,7", "a,1,1,1,1,1,1,1").getFirst().message())
                .contains("The columns do not say which form").contains("--form")
                .contains("gad-7");
        assertThat(refusal("xq-45", "id,1", "a,1").getFirst().message()).contains("The form \"xq-45\" is not known.")
                .contains("wai-sr");
        assertThat(refusal("bdi", "id,1", "a,1").getFirst().message()).contains("Of BDI only totals are read.");
        assertThat(refusal("gad-7", "id,1,2", "a,1,1").getFirst().message())
                .contains("Of the 7 items of GAD-7 not every one has a column");
    }

    @Test
    void refusesATableWithoutForms() {
        assertThat(refusal("gad-7", "id,1,2,3,4,5,6,7").getFirst().kind()).isEqualTo(ProblemKind.EMPTY);
    }
}
