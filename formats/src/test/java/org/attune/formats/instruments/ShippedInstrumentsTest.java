package org.attune.formats.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.core.course.Respondent;
import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.Norms.CutOff;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.instrument.Scoring.Score.Scored;
import org.attune.core.instrument.Scoring.Score.Unscored;
import org.attune.core.instrument.worked.WorkedExample;
import org.attune.core.instrument.worked.Working;
import org.attune.formats.json.JsonException;
import org.junit.jupiter.api.Test;

class ShippedInstrumentsTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/attune/formats/instruments");

    @Test
    void readsEveryFileOfTheFolderAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> ids = files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();
            assertThat(ShippedInstruments.IDS).isEqualTo(ids);
        }
        assertThat(ShippedInstruments.listAll()).extracting(Instrument::id).isEqualTo(ShippedInstruments.IDS);
    }

    @Test
    void carriesTheWordingsThatWereFoundWithTheirLicenceAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolveSibling("wording"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".json", "")).sorted()
                    .toList();
            assertThat(ShippedInstruments.WORDINGS).isEqualTo(names);
        }
        assertThat(ShippedInstruments.listForms())
                .allMatch(form -> form.instrument().licence().kind().allowsWording())
                .extracting(form -> form.instrument().id() + " " + form.language())
                .containsExactly("attune-check de", "attune-check en", "attune-check es", "attune-repair de",
                        "attune-repair en", "attune-repair es", "gad-7 en", "phq-9 en",
                        "phq-9 es");
    }

    /// Whoever fills a published form for themselves is not mirrored: there is no official text for the other person.
    @Test
    void asksTheTherapistOnlyOurOwnForms() {
        assertThat(ShippedInstruments.listForms()).filteredOn(ShownForm::asksTherapist)
                .allMatch(form -> form.instrument().licence().kind() == LicenceClass.OURS).hasSize(6);
        ShownForm phq = ShippedInstruments.listForms().get(7);
        assertThat(phq.notice()).contains("No permission required to reproduce, translate, display or distribute");
        assertThat(phq.lead(Respondent.CLIENT)).startsWith("Over the last 2 weeks");
        assertThat(phq.labels(phq.instrument().items().getFirst())).containsExactly("Not at all", "Several days",
                "More than half the days", "Nearly every day");
        assertThat(phq.instrument().hasRisk()).isTrue();
    }

    @Test
    void asksAboutStrainFurtherOnlyWhereThereWasSome() {
        Instrument check = ScaleBook.shipped().findInstrument("attune-check").orElseThrow();
        Item settled = check.findItem("settled").orElseThrow();
        assertThat(settled.asked().isAsked(Map.of("strain", 1))).isTrue();
        assertThat(settled.asked().isAsked(Map.of("strain", 0))).isFalse();
        assertThat(settled.asked().isAsked(Map.of())).isFalse();
    }

    /// The ends of a scale follow from its items: both ends can be reached, and nothing beyond.
    @Test
    void givesEveryScaleTheEndsThatItsItemsMake() {
        for (Instrument instrument : ShippedInstruments.listAll()) {
            for (ScaleKey key : instrument.scales()) {
                if (key.formula() == ScaleKey.Formula.GIVEN) {
                    continue;
                }
                double lowest = key.items().stream()
                        .mapToInt(id -> instrument.findItem(id).orElseThrow().answers().lowest()).sum();
                double highest = key.items().stream()
                        .mapToInt(id -> instrument.findItem(id).orElseThrow().answers().highest()).sum();
                double share = key.formula() == ScaleKey.Formula.MEAN ? key.items().size() : 1;
                assertThat(key.scale().lowest()).as(key.scale().name()).isEqualTo(lowest / share);
                assertThat(key.scale().highest()).as(key.scale().name()).isEqualTo(highest / share);
                assertThat(key.scale().step()).as(key.scale().name()).isEqualTo(1 / share);
            }
        }
    }

    /// The arithmetic that the score's page shows is the arithmetic that is done.
    @Test
    void scoresEveryWorkedExampleAsItSays() {
        for (InstrumentFile file : ShippedInstruments.listFiles()) {
            assertThat(file.examples()).as(file.instrument().id()).isNotEmpty();
            for (WorkedExample example : file.examples()) {
                for (ScaleKey key : file.instrument().scales()) {
                    Working working = Working.of(file.instrument(), key, example.answers());
                    String what = file.instrument().id() + ", " + key.scale().name() + ": " + example.says();
                    Optional<Double> score = example.score(key.scale().name());
                    if (key.formula() == ScaleKey.Formula.GIVEN) {
                        assertThat(score).as(what).get().matches(key.scale()::contains);
                    } else if (score.isPresent()) {
                        assertThat(working.score()).as(what).isInstanceOfSatisfying(Scored.class,
                                scored -> assertThat(scored.points()).isCloseTo(score.get(), within(1e-9)));
                    } else {
                        assertThat(working.score()).as(what).isInstanceOf(Unscored.class);
                    }
                }
            }
        }
    }

    @Test
    void writesTheArithmeticSoThatItCanBeFollowed() {
        InstrumentFile arm = find("arm-5");
        assertThat(working(arm, 0).lines()).containsExactly("Item 3 is reversed: 1 + 7 - 2 = 6.",
                "6 + 5 + 6 + 6 + 7 = 30; 30 / 5 = 6.");
        InstrumentFile phq = find("phq-9");
        assertThat(working(phq, 0).lines()).containsExactly("1 + 2 + 1 + 2 + 0 + 1 + 1 + 0 + 0 = 8.");
        assertThat(working(phq, 1).lines()).containsExactly("7 of 9 answers are there; 2 may be missing.",
                "1 + 2 + 1 + 2 + 1 + 0 + 0 = 7; 7 * 9 / 7 = 9.");
        assertThat(working(phq, 2).lines().getLast()).isEqualTo("No score: an item about risk was not answered.");
    }

    private static InstrumentFile find(String id) {
        return ShippedInstruments.listFiles().stream().filter(file -> file.instrument().id().equals(id)).findFirst()
                .orElseThrow();
    }

    private static Working working(InstrumentFile file, int example) {
        return Working.of(file.instrument(), file.instrument().scales().getFirst(),
                file.examples().get(example).answers());
    }

    @Test
    void holdsNoItemOfAFormThatIsNeverShown() {
        assertThat(ShippedInstruments.listAll()).filteredOn(one -> one.licence().kind() == LicenceClass.NEVER)
                .extracting(Instrument::name).containsExactly("OQ-45", "ORS", "SRS");
        assertThat(ShippedInstruments.listAll()).filteredOn(one -> one.licence().kind() == LicenceClass.NEVER)
                .allMatch(one -> one.items().isEmpty());
    }

    @Test
    void keepsEveryCutOffOnItsScaleAndWithASource() {
        for (Instrument instrument : ShippedInstruments.listAll()) {
            for (ScaleKey key : instrument.scales()) {
                assertThat(key.norms().cutOffs()).as(key.scale().name())
                        .allMatch(cut -> key.scale().contains(cut.points()))
                        .noneMatch(cut -> cut.source().isBlank() || cut.means().isBlank());
            }
        }
        CutOff below = find("srs").instrument().scales().getFirst().norms().cutOffs().getFirst();
        assertThat(List.of(below.isMet(35.9), below.isMet(36))).containsExactly(true, false);
        CutOff from = find("phq-9").instrument().scales().getFirst().norms().cutOffs().getFirst();
        assertThat(List.of(from.isMet(5), from.isMet(4))).containsExactly(true, false);
    }

    @Test
    void findsNoTwoScalesUnderOneName() {
        ScaleBook book = ScaleBook.shipped();
        Set<String> names = new HashSet<>();
        for (KnownScale scale : book.listScales()) {
            assertThat(names.add(scale.name())).isTrue();
            assertThat(book.find(scale.name())).contains(scale);
            ((KnownScale.OfInstrument) scale).key().aliases()
                    .forEach(alias -> assertThat(book.find(alias)).as(alias).contains(scale));
        }
    }

    @Test
    void findsScalesHoweverTheirNamesAreWritten() {
        ScaleBook book = ScaleBook.shipped();
        assertThat(List.of("PHQ-9", "phq9", "PHQ_9", " Phq 9 ", "PHQ.9"))
                .allMatch(name -> book.find(name).orElseThrow().name().equals("PHQ-9"));
        assertThat(book.find("XRS")).isEmpty();
        assertThat(book.findInstrument("WAI-SR task").orElseThrow().id()).isEqualTo("wai-sr");
    }

    @Test
    void letsTheUsersScaleGoBeforeAnInstruments() {
        ScaleBook book = ScaleBook.shipped().with(ScaleDefinition.parse("name=phq9,min=0,max=30"));
        assertThat(book.find("PHQ-9").orElseThrow().highest()).isEqualTo(30);
        assertThat(book.listScales()).hasSameSizeAs(ScaleBook.shipped().listScales());
    }

    @Test
    void saysWhatIsWrongWithAnInstrumentFile() throws IOException {
        String text = Files.readString(FOLDER.resolve("phq-9.json"));
        assertWrong(text.replace("\"version\"", "\"verzion\""), "The member version is missing.");
        assertWrong(text.replace("\"measures\": \"symptoms\"", "\"measures\": \"mood\""),
                "must be one of alliance, session, symptoms, strain");
        assertWrong(text.replace("\"missingAllowed\": 2", "\"missingAllowed\": 9"), "not 9");
        assertWrong(text.replace("\"from\": 5", "\"form\": 5"), "cutOffs[1].from is missing");
        assertWrong(text.replace("\"coefficient\": 0.89", "\"coefficient\": 1.2"), "above 0 and at most 1");
        assertWrong(text.replace("\"class\": \"free\"", "\"class\": \"never\""), "has no items here");
        assertWrong(text.replace("\"9\"],", "\"10\"],"), "names item 10, which is not there");
        assertWrong(text.replace("\"higher\": \"worse\"", "\"higher\": \"bad\""),
                "scales[1].higher must be better or worse");
        assertWrong(text.replace("\"about\": \"interest\"", "\"after\": {\"item\": \"2\", \"least\": 1}"),
                "asked after item 2, which does not stand before it");
        assertWrong(text.replace("\"about\": \"interest\"", "\"abuot\": \"interest\""), "abuot is not known");
    }

    private static void assertWrong(String text, String what) {
        assertThatThrownBy(() -> InstrumentReader.read(text)).isInstanceOf(JsonException.class)
                .hasMessageContaining(what);
    }
}
