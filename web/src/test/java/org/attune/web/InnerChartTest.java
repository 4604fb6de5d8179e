package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.store.access.Asker;
import org.attune.store.own.About;
import org.attune.store.own.Leaf;
import org.attune.store.own.Leaves;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Entry;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.attune.store.tension.Tension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The inner chart of a case, and the therapist's own part in a tension.
class InnerChartTest {

    private static final Pattern REMOVE = Pattern.compile("/reflection/notes/([0-9a-z]{26})/remove");

    @TempDir
    private Path folder;
    private House house;
    private Browser therapist;
    private Asker.Member asker;
    private String caseId = "";

    @BeforeEach
    void open() {
        house = House.empty(folder);
        therapist = Cast.THERAPIST.enters(house);
        asker = house.person(Cast.THERAPIST).asking();
        caseId = house.store().cases().open(asker).id();
        ReflectionTest.make(therapist);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private HttpResponse<String> mark(Map<String, String> fields) {
        therapist.get("/reflection/trio?case=" + caseId);
        return therapist.follow(therapist.post("/reflection/trio", fields));
    }

    @Test
    void saysInOneSentenceWhoHasBeenSilentAndAsksOneQuestion() {
        assertThat(therapist.get("/reflection/trio").body()).contains("Choose a case", caseId);
        String page = "";
        for (String session : List.of("4", "5", "6", "7")) {
            page = mark(
                    Map.of("case", caseId, "session", session, "head", "TOO_LOUD".repeat(Integer.parseInt(session) / 7),
                            "heart", "ABOUT_RIGHT", "gut", "MISSING", "led", "HEAD", "words", "<i>the letter</i>"))
                    .body();
        }

        assertThat(page).contains("Gut has been silent for four sessions.", "What did gut know that nobody said?",
                "The moment is marked.", "Session 7", "head, led", "&lt;i&gt;the letter&lt;/i&gt;")
                .doesNotContain("<i>the letter");
        assertThat(page.split("class=\"moment ")).hasSize(5);
        assertThat(therapist.get("/reflection/trio").body()).contains("Begun");
    }

    @Test
    void aMomentSaysSomethingOfOneOfTheThree() {
        assertThat(mark(Map.of("case", caseId, "words", "nothing else")).body()).contains("nothing else",
                "say how one of the three was");
        assertThat(mark(Map.of("case", caseId, "gut", "MISSING", "session", "soon")).statusCode()).isEqualTo(422);
        assertThat(mark(Map.of("case", caseId, "gut", "MISSING", "words", "x".repeat(2_001))).statusCode())
                .isEqualTo(422);
        assertThat(mark(Map.of("case", caseId, "gut", "shrill")).statusCode()).isEqualTo(422);
        assertThat(mark(Map.of("case", caseId, "gut", "MISSING")).body()).contains("Gut was missing.", "not said");
        assertThat(mark(Map.of("case", "none", "gut", "MISSING")).statusCode()).isEqualTo(404);
    }

    @Test
    void aMarkedMomentIsRemovedForGood() {
        String page = mark(Map.of("case", caseId, "gut", "MISSING")).body();
        Matcher found = REMOVE.matcher(page);
        assertThat(found.find()).isTrue();

        assertThat(therapist.get("/reflection/notes/" + found.group(1)).headers().firstValue("Location"))
                .contains("/reflection/trio?case=" + caseId);
        assertThat(therapist.follow(therapist.post(found.group(), Map.of())).body()).contains("It is removed.")
                .doesNotContain("Gut was missing.");
    }

    @Test
    void marksAndNotesStayWithTheirAuthorWhenTheCaseIsHandedOver() {
        mark(Map.of("case", caseId, "gut", "MISSING"));
        therapist.post("/reflection/notes", Map.of("case", caseId, "text", "I was tired of him."));
        String name = house.store().cases().find(asker, caseId).orElseThrow().pseudonym();
        house.store().trust().handOver(asker, caseId, house.person(Cast.COLLEAGUE).id(), "");
        Browser colleague = Cast.COLLEAGUE.enters(house);
        ReflectionTest.make(colleague);

        assertThat(therapist.get("/reflection").body()).contains(name, "is with somebody else now",
                "I was tired of him.");
        assertThat(therapist.get("/reflection/trio?case=" + caseId).body()).contains("Gut was missing.");
        assertThat(colleague.get("/reflection").body()).contains("There is no note yet");
        assertThat(colleague.get("/reflection/trio?case=" + caseId).body()).doesNotContain("Gut was missing.");
        assertThat(colleague.get("/cases/" + caseId).body()).doesNotContain("tired of him");
    }

    @Test
    void theTensionLearnsThatMyPartWasWrittenAndNothingElse() {
        Tension tension = house.store().tensions().open(asker, caseId,
                new Addition.Described(new Onset.BeforeNoticed(), Nature.UNSAID, Columns.EMPTY)).done().orElseThrow();
        String path = "/reflection/part?tension=" + tension.id() + "&case=" + caseId;
        assertThat(therapist.get(path).body()).contains("My part", "Only you can read this.");
        assertThat(part(tension, Map.of("text", " ")).statusCode()).isEqualTo(422);
        assertThat(part(tension, Map.of("text", "I looked at the clock.")).headers().firstValue("Location"))
                .contains("/tensions/" + tension.id());
        assertThat(therapist.get("/tensions/" + tension.id()).body()).contains("Your part is kept.")
                .doesNotContain("looked at the clock");

        assertThat(written(tension)).isEqualTo(1);
        String page = therapist.get(path).body();
        assertThat(page).contains("I looked at the clock.");
        String id = page.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        part(tension, Map.of("text", "I looked at it twice.", "id", id, "revision", "1"));
        HttpResponse<String> late = part(tension, Map.of("text", "mine", "id", id, "revision", "1"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("I looked at it twice.", "mine");
        assertThat(part(tension, Map.of("text", "a second window's")).statusCode()).isEqualTo(409);
        assertThat(written(tension)).isEqualTo(1);
        assertThat(house.store().tensions().find(asker, tension.id()).toString()).doesNotContain("clock");
    }

    @Test
    void aTensionThatDidNotLearnOfMyPartDoesWhenItIsChanged() {
        Tension tension = house.store().tensions().open(asker, caseId,
                new Addition.Described(new Onset.BeforeNoticed(), Nature.UNSAID, Columns.EMPTY)).done().orElseThrow();
        Leaf leaf;
        try (Leaves own = house.store().privateStore().open(asker, ReflectionTest.PASSPHRASE).done().orElseThrow()) {
            leaf = own.add(new Leaf.Words(Leaf.Kind.MY_PART, new About.OfTension(caseId, "name", tension.id()), "x"));
        }
        assertThat(written(tension)).isZero();

        part(tension, Map.of("text", "I looked at the clock.", "id", leaf.id(), "revision", "1"));
        assertThat(written(tension)).isEqualTo(1);
    }

    private HttpResponse<String> part(Tension tension, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("tension", tension.id());
        all.put("case", caseId);
        return therapist.post("/reflection/part", all);
    }

    private long written(Tension tension) {
        return house.store().tensions().find(asker, tension.id()).orElseThrow().entries().stream()
                .filter(entry -> entry.what() instanceof Entry.What.Whole whole
                        && whole.addition() instanceof Addition.PartWritten)
                .count();
    }

    @Test
    void nobodyWritesAPartInATensionThatIsNotTheirs() {
        Tension tension = house.store().tensions().open(asker, caseId,
                new Addition.Described(new Onset.BeforeNoticed(), Nature.UNSAID, Columns.EMPTY)).done().orElseThrow();
        Browser colleague = Cast.COLLEAGUE.enters(house);
        ReflectionTest.make(colleague);

        assertThat(colleague.get("/reflection/part?tension=" + tension.id() + "&case=" + caseId).statusCode())
                .isEqualTo(404);
        assertThat(therapist.get("/reflection/part?tension=none&case=" + caseId).statusCode()).isEqualTo(404);
        assertThat(therapist.get("/reflection/part").statusCode()).isEqualTo(404);
    }

    private Tension described() {
        return house.store().tensions().open(asker, caseId,
                new Addition.Described(new Onset.BeforeNoticed(), Nature.UNSAID, Columns.EMPTY)).done().orElseThrow();
    }

    @Test
    void whatWasWrittenWhileTheCaseWentToAColleagueComesBackAndCanBeKeptAsANote() {
        Tension tension = described();
        house.store().trust().handOver(asker, caseId, house.person(Cast.COLLEAGUE).id(), "");
        therapist.get("/reflection/trio");
        assertThat(part(tension, Map.of("text", " ")).body()).doesNotContain("Not kept, and not lost");
        HttpResponse<String> late = part(tension, Map.of("text", "I looked\n\"at\" the clock."));
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("Not kept, and not lost", "action=\"/reflection/notes\"",
                "name=\"text\" value=\"I looked\n&#34;at&#34; the clock.\"");
        assertThat(therapist.post("/reflection/trio", Map.of("case", caseId, "gut", "MISSING", "words", "a word"))
                .body()).contains("Not kept, and not lost", "a word");

        therapist.post("/reflection/notes", Map.of("text", "I looked at the clock."));
        assertThat(therapist.get("/reflection").body()).contains("I looked at the clock.");
    }

    @Test
    void aPartInATensionOfAHandedOverCaseLeadsNowhere() {
        Tension tension = described();
        part(tension, Map.of("text", "I looked at the clock."));
        String path = "/reflection/part?tension=" + tension.id() + "&case=" + caseId;
        assertThat(therapist.get(path).body()).contains("href=\"/tensions/" + tension.id(),
                "The tension keeps that you wrote it");
        house.store().trust().handOver(asker, caseId, house.person(Cast.COLLEAGUE).id(), "");

        assertThat(therapist.get(path).body()).contains("I looked at the clock.", "What you wrote is yours still")
                .doesNotContain("href=\"/tensions/", "The tension keeps that");
    }
}
