package org.attune.web.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attune.core.codebook.Codebook;
import org.attune.core.coding.Segments;
import org.attune.core.coding.Settlement;
import org.attune.core.coding.SheetStep;
import org.attune.core.coding.StepText;
import org.attune.core.coding.Subject;
import org.attune.formats.Progress;
import org.attune.formats.codebook.CodebookReader;
import org.attune.formats.codebook.CodebookReading;
import org.attune.formats.codebook.CodebookWriter;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.formats.codings.CodingOutcome;
import org.attune.formats.codings.CodingPlan;
import org.attune.formats.codings.CodingReader;
import org.attune.formats.csv.CsvWriter;
import org.attune.formats.scores.Handling;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableSource;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.cases.TherapyCase;
import org.attune.store.coding.Plan;
import org.attune.store.coding.Round;
import org.attune.store.coding.Rounds;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.keys.Chance;
import org.attune.store.people.Names;
import org.attune.testkit.SetClock;
import org.attune.web.keep.files.Bundle;
import org.attune.web.keep.files.Drafts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodingsTakenOutTest {

    private static final Codebook BOOK = ShippedCodebooks.findLatest("attune-tensions").orElseThrow();

    @TempDir
    Path folder;

    private Store store;
    private Asker.Member therapist;
    private Asker.Member coder;
    private TherapyCase about;
    private Round round;

    @BeforeEach
    void openARound() {
        store = Store.open(new StorePlace.InFolder(folder), new SetClock(), new SecureRandom());
        therapist = person("tess", Role.THERAPIST);
        coder = person("cody", Role.CODER);
        about = store.cases().open(therapist);
        String meeting = store.meetings().add(therapist, about.id(), 4, LocalDate.of(2026, 3, 2)).done().orElseThrow()
                .id();
        store.consents().give(therapist, about.id(), new Matter(Purpose.RESEARCH, Material.TRANSCRIPT, ""), "1 en");
        store.coding().codebooks().keep(therapist, BOOK, CodebookWriter.write(BOOK));
        round = store.coding().rounds().open(therapist,
                new Plan("Spring", BOOK.name(), Purpose.RESEARCH, Set.of(Material.TRANSCRIPT), Plan.Kind.ORDINARY),
                List.of(new Rounds.Asked(meeting, new Segments.Timed(300, 600_000))),
                List.of(coder.personId(), therapist.personId())).done().orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsTakenOutBeforeTheReveal() {
        code(coder, "mark 1 client-presses clear:4");

        assertThat(rows(ExportTable.CODINGS, therapist)).isEmpty();
        assertThat(rows(ExportTable.CODINGS, Asker.Program.EXPORT)).isEmpty();
        assertThat(rows(ExportTable.SETTLEMENTS, therapist)).isEmpty();
    }

    @Test
    void everyRatingIsTakenOutOnceAllHaveHandedIn() {
        code(coder, "mark 1 client-presses clear:4", "mark 2 client-presses cannot-tell", "answer resolution 2");
        code(therapist, "mark 1 client-presses weak", "rest-absent 2");
        String session = about.pseudonym() + " session-4 round-1";

        List<String> rows = rows(ExportTable.CODINGS, Asker.Program.EXPORT);
        assertThat(rows).hasSize(2 * (2 * 29 + 2));
        assertThat(rows).filteredOn(row -> row.contains("client-presses") || row.contains("resolution"))
                .containsExactly(
                        about.pseudonym() + ",attune-tensions v1," + session
                                + ",1,0,300,seconds,client-presses,coder-1,given,clear,4,2026-03-02",
                        about.pseudonym() + ",attune-tensions v1," + session
                                + ",2,300,600,seconds,client-presses,coder-1,cannot tell,cannot tell,cannot tell,2026-03-02",
                        about.pseudonym() + ",attune-tensions v1," + session + ",,,,,resolution,coder-1,2,,,2026-03-02",
                        about.pseudonym() + ",attune-tensions v1," + session
                                + ",1,0,300,seconds,client-presses,coder-2,given,weak,,2026-03-02",
                        about.pseudonym() + ",attune-tensions v1," + session
                                + ",2,300,600,seconds,client-presses,coder-2,absent,absent,absent,2026-03-02",
                        about.pseudonym() + ",attune-tensions v1," + session
                                + ",,,,,resolution,coder-2,not rated,,,2026-03-02");
    }

    @Test
    void whatItWasCodedByIsTakenOutAndWhereEachSegmentLay() throws IOException {
        code(coder, "mark 1 client-presses clear:4");
        code(therapist, "mark 1 client-presses weak");
        TherapyCase other = store.cases().open(therapist);
        Path out = Files.createDirectory(folder.resolve("out"));
        try (Bundle bundle = Bundle.inFolder(out);
                Drafts drafts = Drafts.sealed(folder, new Chance(new SecureRandom()))) {
            new Export(store, therapist, Instant.EPOCH).to(List.of(about, other), bundle, drafts);
        }

        byte[] written = Files.readAllBytes(out.resolve("codebook-attune-tensions-" + BOOK.name().version() + ".yaml"));
        assertThat(CodebookReader.read("codebook", written)).isInstanceOfSatisfying(CodebookReading.Read.class,
                read -> assertThat(CodebookWriter.write(read.codebook())).isEqualTo(CodebookWriter.write(BOOK)));
        assertThat(new CodingReader(OptionalParts.none()).read(new CodingPlan(
                new TableSource.InFile(out.resolve("codings.csv")), List.of(), List.of(), Handling.USUAL,
                Progress.NONE))).isInstanceOf(CodingOutcome.Rated.class);
    }

    @Test
    void whatWasSettledIsTakenOutAndThatCodersDiffer() {
        code(coder, "mark 1 client-presses clear:4");
        code(therapist, "mark 1 client-presses absent");
        settle(new Settlement.WeDiffer(new Subject.InSegment(1, "client-presses")));
        settle(new Settlement.AgreedOn(StepText.parse("mark 1 client-presses weak:2").orElseThrow()));

        assertThat(rows(ExportTable.SETTLEMENTS, therapist)).containsExactly(
                start() + "1,0,300,seconds,client-presses,we differ,,,,why,coder-1,2026-03-02",
                start() + "1,0,300,seconds,client-presses,agreed,given,weak,2,why,coder-1,2026-03-02");
    }

    private String start() {
        return about.pseudonym() + ",attune-tensions v1," + about.pseudonym() + " session-4 round-1,";
    }

    private void settle(Settlement what) {
        store.coding().settlements().settle(coder, round.id(), round.sessions().getFirst().id(), what, "why").done()
                .orElseThrow();
    }

    private void code(Asker.Member asker, String... lines) {
        String session = round.sessions().getFirst().id();
        List<SheetStep> steps = new ArrayList<>();
        for (String line : lines) {
            steps.add(new SheetStep("s" + steps.size(), StepText.parse(line).orElseThrow()));
        }
        store.coding().sheets().add(asker, round.id(), session, steps).done().orElseThrow();
        store.coding().sheets().handIn(asker, round.id(), session).done().orElseThrow();
    }

    private Asker.Member person(String name, Role role) {
        return store.people().add(new Asker.Program("test"), new Names(name, name), Set.of(role)).done().orElseThrow()
                .asking();
    }

    /// The rows as the file has them, and as wide as its header.
    private List<String> rows(ExportTable table, Asker asker) {
        StringBuilder text = new StringBuilder();
        try {
            CsvWriter csv = new CsvWriter(text);
            for (List<Cell> row : new ExportRows().of(table,
                    org.attune.web.keep.Material.take(store, asker, about, said -> {}))) {
                assertThat(row).hasSameSizeAs(table.columns());
                for (Cell cell : row) {
                    cell.to(csv);
                }
                csv.endRow();
            }
        } catch (IOException unwritten) {
            throw new IllegalStateException(unwritten);
        }
        return text.toString().lines().toList();
    }
}
