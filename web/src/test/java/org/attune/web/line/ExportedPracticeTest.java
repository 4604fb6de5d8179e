package org.attune.web.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.attune.core.course.Case;
import org.attune.formats.instruments.ScaleBook;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonReader;
import org.attune.formats.scores.CaseReader;
import org.attune.formats.scores.CaseResults;
import org.attune.formats.scores.ReadOutcome;
import org.attune.formats.scores.ReadPlan;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.Content;
import org.attune.store.forms.FormRecord;
import org.attune.web.demo.DemoPractice;
import org.attune.web.forms.FormBook;
import org.attune.web.keep.PracticeExport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a practice wrote out is read in again and compared with what it holds.
class ExportedPracticeTest {

    @TempDir
    private static Path folder;
    private static Store store;
    private static Asker.Member therapist;
    private static Path out;

    @BeforeAll
    static void writeOut() {
        store = Store.open(new StorePlace.InFolder(folder.resolve("data")), Clock.systemUTC(), new SecureRandom());
        DemoPractice.furnish(store, Clock.systemUTC(), new SecureRandom());
        therapist = store.people().findBySignInName(new Asker.Program("test"), "demo").orElseThrow().asking();
        out = folder.resolve("out");
        assertThat(export(out.toString())).startsWith("0 Written");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static String export(String... words) {
        List<String> line = new ArrayList<>(List.of("export"));
        line.addAll(List.of(words));
        line.addAll(List.of("--data", folder.resolve("data").toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = PracticeExport.run(line, Map.of(), to, to);
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theExportedScoresRaiseTheFlagsThatTheCasePagesShow() {
        Map<String, String> onPages = new TreeMap<>();
        for (TherapyCase about : store.cases().list(therapist)) {
            List<FormRecord> forms = store.forms().view(therapist, about.id()).forms();
            int last = store.meetings().list(therapist, about.id()).getLast().number();
            onPages.put(about.pseudonym(), flags(new CaseMaking(CaseForms.of(new FormBook(store), forms))
                    .make(about.pseudonym(), last)));
        }

        assertThat(read("scores.csv")).isEqualTo(onPages);
        assertThat(read("answers.csv").keySet()).isEqualTo(onPages.keySet());
        assertThat(onPages.values()).anyMatch(flags -> !flags.isEmpty());
    }

    @Test
    void everyEntryOfATensionIsWrittenOutWithWhatItSays() throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("ruptures.csv"));
        long entries = store.cases().list(therapist).stream()
                .flatMap(about -> store.tensions().list(therapist, about.id()).stream())
                .mapToLong(tension -> tension.entries().size()).sum();

        assertThat(lines).hasSize((int) entries + 1);
        assertThat(lines.getFirst()).startsWith("client,rupture,entry,by,at,kind,onset_first");
        assertThat(lines).anyMatch(line -> line.contains(",described,10,10,withdrawal,task bond,agency,,3,"))
                .anyMatch(line -> line.contains(",client,") && line.contains(",told,") && line.contains("homework"))
                .anyMatch(line -> line.contains(",closed,") && line.contains(",partly,"));
    }

    private static Map<String, String> read(String file) {
        Map<String, String> flags = new TreeMap<>();
        List<List<Case>> read = new ArrayList<>();
        ReadOutcome outcome = new CaseReader().read(ReadPlan.of(ScaleBook.shipped(), out.resolve(file)),
                List::copyOf, CaseResults.into(read));
        assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
        read.forEach(cases -> cases.forEach(one -> flags.put(one.id(), flags(one))));
        return flags;
    }

    private static String flags(Case c) {
        return Examiner.shipped().say(c).stream().flatMap(said -> said.verdict().flagsFound().stream())
                .map(flag -> flag.rule().id() + " " + flag.session() + " "
                        + flag.evidence().sentence(c.course().scale()))
                .collect(Collectors.joining("; "));
    }

    @Test
    void everyAnswerAndEveryLineThatTheTherapistMaySeeIsThereAndNoOther() throws IOException, JsonException {
        List<FormRecord> forms = store.cases().list(therapist).stream()
                .flatMap(about -> store.forms().listToTakeOut(therapist, about.id()).stream()).toList();
        long answers = forms.stream()
                .mapToLong(
                        form -> form.client().content().answers().size() + form.therapist().content().answers().size())
                .sum();
        List<String> lines = forms.stream().flatMap(form -> Stream.of(form.client(), form.therapist()))
                .map(half -> half.content() instanceof Content.Shown shown ? shown.words() : "")
                .filter(words -> !words.isEmpty()).toList();
        List<String> written = new ArrayList<>();
        for (JsonFields row : tables().objects("words")) {
            written.add(row.text("words"));
        }

        assertThat(tables().objects("answers")).hasSize((int) answers);
        assertThat(written).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(lines).isNotEmpty();
    }

    @Test
    void theDictionaryExplainsEveryColumnOfEveryTable() throws IOException {
        List<String> explained = Files.readAllLines(out.resolve("dictionary.csv"));
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".csv") && !one.endsWith("dictionary.csv"))
                    .toList()) {
                for (String column : Files.readAllLines(file).getFirst().split(",")) {
                    assertThat(explained).anyMatch(line -> line.startsWith(file.getFileName() + ",")
                            && line.contains("," + column + ","));
                }
            }
        }
    }

    @Test
    void aZipHoldsTheSameAndNothingIsWrittenOver() throws IOException {
        Path zip = folder.resolve("practice.zip");
        Path other = Files.writeString(folder.resolve("practice.zip.new"), "somebody's own");
        assertThat(export(zip.toString())).startsWith("0 ");
        assertThat(other).hasContent("somebody's own");
        try (ZipFile read = new ZipFile(zip.toFile()); Stream<Path> files = Files.list(out)) {
            assertThat(read.stream().map(Object::toString))
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> file.getFileName().toString()).toList());
            assertThat(read.getInputStream(read.getEntry("scores.csv")).readAllBytes())
                    .isEqualTo(Files.readAllBytes(out.resolve("scores.csv")));
        }
        assertThat(export(zip.toString())).startsWith("4 ").contains("there already");
        assertThat(export(out.toString())).startsWith("4 ");
        assertThat(export(folder.resolve("nowhere").resolve("out").toString())).startsWith("4 ")
                .contains("make it first");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("data", "out",
                    "practice.zip", "practice.zip.new");
        }
    }

    @Test
    void theAuditSaysThatCasesWereTakenOutAndByWhom() {
        assertThat(store.cases().list(therapist)).allSatisfy(about -> assertThat(
                store.audit().listForCase(therapist, about.id(), 1_000))
                .anyMatch(entry -> entry.actor().equals("program:export")
                        && entry.action().name().equals("CASE_EXPORTED")));
    }

    private static JsonFields tables() throws IOException, JsonException {
        return JsonFields.of("export", JsonReader.read(Files.readString(out.resolve("attune-export.json"))))
                .object("tables");
    }
}
