package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.attune.core.coding.SheetStep;
import org.attune.core.coding.StepText;
import org.attune.core.sequence.LagAnalysis;
import org.attune.core.sequence.LagTable;
import org.attune.core.sequence.LagTable.Residual;
import org.attune.figures.sequence.Transition;
import org.attune.figures.svg.Numbers;
import org.attune.formats.Progress;
import org.attune.formats.codings.CodingPlan;
import org.attune.formats.codings.SequenceReader;
import org.attune.formats.codings.SequenceReader.Outcome;
import org.attune.formats.scores.Handling;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableSource;
import org.attune.store.access.Asker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What follows what in sessions that several people coded.
class SequencesTest {

    private static final List<String> MOVES = List.of("client-says-little", "validate", "client-defends",
            "therapist-presses", "client-complains-of-therapist", "own-my-part", "client-goes-along", "invite");

    @TempDir
    private static Path folder;
    private static House house;
    private static CodedSession coded = CodedSession.NONE;

    @BeforeAll
    static void code() {
        house = House.empty(folder);
        String caseId = house.store().cases().open(house.person(Cast.THERAPIST).asking()).id();
        house.store().meetings().add(house.person(Cast.THERAPIST).asking(), caseId, 1, LocalDate.of(2026, 3, 2));
        coded = CodedSession.in(house, caseId);
        Random random = new Random(3);
        List<String> much = new ArrayList<>();
        for (int segment = 1; segment <= 10; segment++) {
            for (int pair = 0; pair < MOVES.size(); pair += 2) {
                boolean isTurned = random.nextInt(20) == 0;
                much.add("mark " + segment + " " + MOVES.get(pair + (isTurned ? 1 : 0)) + " clear");
                much.add("mark " + segment + " " + MOVES.get(pair + (isTurned ? 0 : 1)) + " weak");
            }
        }
        add(Cast.CODER, much);
        add(Cast.COLLEAGUE, List.of("mark 1 client-says-little clear", "mark 2 validate clear"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void add(Cast who, List<String> lines) {
        List<SheetStep> steps = new ArrayList<>();
        lines.forEach(line -> steps.add(new SheetStep("s" + steps.size(), StepText.parse(line).orElseThrow())));
        Asker.Member asker = house.person(who).asking();
        house.store().coding().sheets().add(asker, coded.round(), coded.id(), steps).done().orElseThrow();
        if (who == Cast.CODER) {
            assertThat(Cast.CODER.enters(house).get(path("")).statusCode()).as("before the reveal").isEqualTo(404);
        }
        house.store().coding().sheets().handIn(asker, coded.round(), coded.id()).done().orElseThrow();
    }

    private static String path(String query) {
        return "/coding/" + coded.round() + "/sequences" + query;
    }

    @Test
    void theyHaveTheFiguresOfTheCommandLine() {
        Browser coder = Cast.CODER.enters(house);
        for (String by : List.of("kind", "code")) {
            String csv = coder.get(path("/csv?by=" + by)).body();
            assertThat(csv).startsWith("session,segment,speaker,code,coder\n").contains("session-1,1,client,");
            for (int lag : List.of(1, 3)) {
                String page = text(coder.get(path("?by=" + by + "&lag=" + lag)));
                List<LagTable> tables = LagAnalysis.of(read(csv).sequences(), lag, LagAnalysis.USUAL_DRAWS, 1, 1)
                        .stream().filter(table -> table.lag() == lag).toList();
                LagTable answers = tables.stream().filter(table -> table.speakers().given().equals("client")
                        && table.speakers().then().equals("therapist")).findFirst().orElseThrow();
                assertThat(answers.transitions()).isGreaterThanOrEqualTo(LagTable.LEAST_TRANSITIONS);
                for (Transition one : Transition.seldomByChance(Transition.all(answers)).stream().limit(1).toList()) {
                    assertThat(page).contains(one.sentence());
                }
                for (Transition one : Transition.all(answers)) {
                    assertThat(page).as(one.given()).contains(">" + one.cell().count() + "<small>" + byChance(one));
                }
            }
        }
    }

    private static String byChance(Transition one) {
        return switch (one.cell().residual()) {
            case Residual.Off off -> Numbers.fixed(one.cell().byChance(), 1) + "<";
            case Residual.None none -> "–";
        };
    }

    @Test
    void theySayWhatComesBeforeRepairAndTooFewSayNothing() {
        Browser coder = Cast.CODER.enters(house);
        assertThat(text(coder.get(path("")))).contains("What the therapist does after the client",
                "Before therapist: repair", "client: confrontation", "does not say that it brings it about",
                "--lags 1");
        String few = text(coder.get(path("?coder=coder-2&lag=9")));
        assertThat(few).contains("aria-current=\"true\">coder-2", "There are not two codes");
        assertThat(text(coder.get(path("?coder=coder-2"))))
                .contains("Of 1 transition nothing is said but how often each came: 30 are the fewest.");
    }

    @Test
    void whoeverSeesNoRevealSeesNoneOfThem() {
        assertThat(Cast.SUPERVISOR.enters(house).get(path("")).statusCode()).isEqualTo(404);
        assertThat(Cast.SUPERVISOR.enters(house).get(path("/csv")).statusCode()).isEqualTo(404);
        assertThat(Cast.THERAPIST.enters(house).get(path("")).statusCode()).isEqualTo(200);
    }

    private static String text(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replace("&#39;", "'");
    }

    private static Outcome.Ordered read(String csv) {
        TableSource source = new TableSource.InStream("codes.csv",
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        return (Outcome.Ordered) new SequenceReader(OptionalParts.none()).read(new CodingPlan(source, List.of(),
                List.of(), Handling.USUAL, Progress.NONE));
    }
}
