package org.attune.formats.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Ending;
import org.attune.core.tension.Stage;
import org.attune.core.tension.Strand;
import org.attune.core.tension.guide.Card;
import org.attune.core.tension.guide.Edition;
import org.attune.core.tension.guide.Guide;
import org.attune.core.tension.guide.Marker;
import org.attune.core.tension.guide.Tag;
import org.junit.jupiter.api.Test;

class ShippedGuideTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/attune/formats/guide");
    private static final Path METHODS = Path.of("../docs/methods");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|([^|]*)\\|");
    private static final Pattern NEVER_SAID = Pattern.compile(
            "(?i)\\b(fail\\w*|alerts?|complian\\w*|non-?responders?|resistan\\w*|manipulat\\w*|patients?)\\b");

    private final Guide guide = ShippedGuide.guide();

    @Test
    void readsEveryFileOfTheFolderAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted()).isEqualTo(ShippedGuide.FILES);
        }
        assertThat(guide.editions()).extracting(Edition::id).containsExactly("attune-markers", "attune-cards",
                "attune-tags", "attune-words");
        assertThat(guide.editions()).allMatch(edition -> edition.version().equals("1"))
                .allMatch(edition -> edition.language().equals("en"));
    }

    /// A list of the client's moves alone would say where the cause lies.
    @Test
    void hasMarkersOfBothPeopleInBothStrands() {
        for (Respondent whose : List.of(Respondent.CLIENT, Respondent.THERAPIST)) {
            for (Strand strand : List.of(Strand.WITHDRAWAL, Strand.CONFRONTATION)) {
                assertThat(guide.markers(whose)).filteredOn(marker -> marker.strand() == strand)
                        .as(whose + " " + strand).hasSizeGreaterThanOrEqualTo(6);
            }
            assertThat(guide.markers(whose)).allMatch(marker -> marker.id().startsWith(
                    whose == Respondent.CLIENT ? "client-" : "therapist-"));
        }
    }

    @Test
    void keepsPatternsForLaterAndHearingForNow() {
        assertThat(guide.cards(Card.When.NOW)).extracting(Card::id).containsExactly("clarify", "rationale",
                "change-task", "validate", "invite", "own-my-part", "disclose");
        assertThat(guide.cards(Card.When.LATER)).extracting(Card::id).startsWith("patterns-between-us",
                "patterns-elsewhere");
        assertThat(guide.card("tell-it-again")).get()
                .matches(card -> card.evidence().strength() == Card.Strength.OURS);
        assertThat(guide.card("no-such-card")).isEmpty();
    }

    @Test
    void hasTheTenKindsOfTelling() {
        assertThat(guide.tags()).hasSize(10).extracting(Tag::group).isSorted();
        assertThat(guide.tag("untold")).get().matches(tag -> tag.term().equals("unstoried emotion"));
        assertThat(guide.marker("client-says-little")).get().extracting(Marker::name).isEqualTo("Says little");
    }

    @Test
    void asksOneQuestionAtEachStage() {
        for (Stage stage : Stage.values()) {
            assertThat(guide.words(stage).name()).as("fits beside its place in the drawing").hasSizeLessThan(15);
            assertThat(guide.words(stage).question()).as(stage.name()).endsWith("?").doesNotContain("? ");
        }
        assertThat(guide.words().of(Ending.SET_ASIDE).name()).isEqualTo("set aside");
    }

    @Test
    void saysEverythingInSentencesAndInOurWords() throws IOException {
        for (String file : ShippedGuide.FILES) {
            String text = Files.readString(FOLDER.resolve(file)).replaceAll("\"cites\": \"[^\"]*\"", "");
            assertThat(NEVER_SAID.matcher(text).results().map(found -> found.group())).as(file).isEmpty();
        }
        assertThat(guide.markers()).extracting(Marker::meaning).allMatch(said -> said.endsWith("."));
        assertThat(guide.cards()).allMatch(card -> card.what().endsWith(".") && card.whenNot().endsWith(".")
                && card.evidence().says().endsWith("."));
        assertThat(guide.tags()).extracting(Tag::meaning).allMatch(said -> said.endsWith("."));
    }

    /// The pages on methods list each entry, and how much is known of it.
    @Test
    void standsInTheDocumentsAsItIs() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String page : List.of("repair.md", "tension-words.md")) {
            ROW.matcher(Files.readString(METHODS.resolve(page))).results()
                    .forEach(row -> rows.put(row.group(1), row.group(2).strip()));
        }
        Map<String, String> entries = new TreeMap<>();
        guide.markers().forEach(marker -> entries.put(marker.id(), marker.name()));
        guide.cards().forEach(card -> entries.put(card.id(), card.name()));
        guide.tags().forEach(tag -> entries.put(tag.id(), tag.name()));
        for (Stage stage : Stage.values()) {
            entries.put(stage.name().toLowerCase(Locale.ROOT).replace('_', '-'), guide.words(stage).name());
        }

        assertThat(rows).isEqualTo(entries);
    }

    @Test
    void linksEverySourceToAnAddress() {
        List<String> links = new ArrayList<>();
        guide.markers().forEach(marker -> marker.sources().forEach(source -> links.add(source.link())));
        guide.cards().forEach(card -> card.evidence().sources().forEach(source -> links.add(source.link())));
        assertThat(links).isNotEmpty().allMatch(link -> link.matches("https://[\\w./()-]+"));
    }
}
