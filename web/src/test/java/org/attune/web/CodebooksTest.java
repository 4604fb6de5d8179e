package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.attune.core.codebook.CodebookName;
import org.attune.core.coding.Segments;
import org.attune.store.access.Asker;
import org.attune.store.coding.Plan;
import org.attune.store.coding.Rounds.Asked;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Codebooks that people bring and take out.
class CodebooksTest {

    private static final String QUIET = """
              - id: goes-quiet
                name: Quiet
                mover: client
                family: withdrawal
                key: q
                definition: Says less and less.
                counts: Plainly less.
                counts-not: A pause.
                examples:
                  - counts: Three words.
                  - counts-not: Thinks.
            """;
    private static final String SHARP = QUIET.replace("goes-quiet", "gets-sharp").replace("Quiet", "Sharp")
            .replace("key: q", "key: s");
    private static final String SHARPER = SHARP.replace("Plainly less.", "Plainly so.");

    @TempDir
    private Path folder;
    private House house;
    private Browser coder;

    @BeforeEach
    void open() {
        house = House.empty(folder);
        coder = Cast.CODER.enters(house);
        coder.get("/codebooks/new");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String book(int version, String codes, String revisions) {
        return """
                codebook: ours
                version: %d
                title: Ours
                language: en
                says: What we look for.
                sources:
                  - cites: Nobody 2026
                    link: https://example.org
                segment-seconds: 300
                codes:
                %s%s""".formatted(version, codes, revisions);
    }

    private static String changes(String... changes) {
        return "revisions:\n  - version: 2\n    says: We learned.\n    changes:\n" + String.join("", changes);
    }

    private static String change(String of, String kind) {
        return "      - of: " + of + "\n        kind: " + kind + "\n        why: It had to be.\n";
    }

    private HttpResponse<String> bring(String text) {
        return coder.upload("/codebooks", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void oneIsBroughtReadTakenOutAndBroughtBackAsTheNextVersion() {
        assertThat(coder.get("/coding").body()).contains("/codebooks/new");
        HttpResponse<String> first = coder.follow(bring(book(1, QUIET + SHARP, "")));
        assertThat(first.body()).contains("ours v1 can be coded by", "Says less and less.", "/codebooks/ours/1/yaml");

        HttpResponse<String> taken = coder.get("/codebooks/ours/1/yaml");
        assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow()).contains("ours-1.yaml");
        coder.get("/codebooks/new");
        assertThat(bring(taken.body()).statusCode()).as("the same again").isEqualTo(303);

        coder.get("/codebooks/new");
        HttpResponse<String> second = coder.follow(bring(book(2, QUIET.replace("Quiet", "Silent") + SHARPER,
                changes(change("goes-quiet", "reworded"), change("gets-sharp", "redefined")))));
        assertThat(second.body()).contains("What version 2 changed", "We learned.",
                "are not comparable, and are counted by themselves", "Other moments get it: It had to be.",
                "Plainly less.", "Plainly so.");
        assertThat(second.body()).containsPattern("These stay comparable:</span> Silent");
        assertThat(coder.get("/codebooks/ours/2").body()).contains("/codebooks/ours/2/since/1");
        assertThat(Cast.COLLEAGUE.enters(house).get("/codebooks/ours/2").statusCode()).isEqualTo(200);
        assertThat(coder.get("/codebooks/ours/1/since/2").statusCode()).isEqualTo(404);
    }

    @Test
    void aVersionThatDoesNotTellWhatItChangedIsRefusedLineByLine() {
        bring(book(1, QUIET + SHARP, ""));
        coder.get("/codebooks/new");
        HttpResponse<String> refused = bring(book(2, QUIET.replace("Says less", "Said less") + SHARP,
                changes(change("gets-sharp", "redefined"))));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Line 11</strong> goes-quiet differs, so it must stand among the changes",
                "Line 37</strong> gets-sharp stands among the changes as redefined, but it is not",
                "Correct its revisions");
        assertThat(coder.get("/codebooks/ours/2").statusCode()).isEqualTo(404);
    }

    @Test
    void aCodeInUseEndsOnlyByBeingListedAsRemoved() {
        bring(book(1, QUIET + SHARP, ""));
        openRound();
        coder.get("/codebooks/new");

        HttpResponse<String> undone = bring(book(1, QUIET, ""));
        assertThat(undone.statusCode()).isEqualTo(422);
        assertThat(undone.body()).contains("Rounds are coded by version 1, and this one leaves out gets-sharp",
                "Line 2</strong> Another codebook is here as ours v1.", "Give yours the next number");
        HttpResponse<String> untold = bring(book(2, QUIET, changes(change("goes-quiet", "rekeyed"))));
        assertThat(untold.statusCode()).isEqualTo(422);
        assertThat(untold.body()).contains("leaves out gets-sharp",
                "Line 23</strong> gets-sharp is in version 1 and no more in version 2", "or be put back");

        HttpResponse<String> told = coder.follow(bring(book(2, QUIET, changes(change("gets-sharp", "removed")))));
        assertThat(told.body()).contains("Rounds that are open go on by the version that they began with",
                "are kept, and nothing new comes to them");
        assertThat(coder.get("/codebooks/ours/1").body()).contains("Sharp");
    }

    private void openRound() {
        AskedSession session = AskedSession.in(house);
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        house.store().consents().give(therapist, session.caseId(),
                new Matter(Purpose.RESEARCH, Material.RECORDING, ""), "3 en");
        house.store().coding().rounds().open(therapist,
                new Plan("Autumn", new CodebookName("ours", 1), Purpose.RESEARCH,
                        Set.of(Material.RECORDING), Plan.Kind.ORDINARY),
                List.of(new Asked(session.form().meeting().id(), new Segments.Timed(300, 3_000_000))),
                List.of(house.person(Cast.CODER).id())).done().orElseThrow();
    }

    @Test
    void nothingOfABrokenFileIsTaken() {
        HttpResponse<String> broken = bring(book(1, QUIET.replace("family: withdrawal", "family: away") + SHARP
                + SHARP.replace("counts: Plainly less.\n", "count: Plainly less.\n"), ""));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("Line 14</strong>", "withdrawal, confrontation, repair", "Line 33</strong>");
        for (String text : new String[] {"", "codebook: [", "a: &a 1\nb: *a",
                "codebook: attune-tensions\nversion: 1"}) {
            assertThat(bring(text).statusCode()).as(text).isEqualTo(422);
        }
        assertThat(coder.upload("/codebooks", new byte[] {(byte) 0xff, (byte) 0xfe, 0}).body()).contains("not UTF-8");
        assertThat(coder.upload("/codebooks", new byte[5_000_000]).statusCode()).isEqualTo(422);
        assertThat(coder.upload("/codebooks", new byte[4_000_001]).body())
                .contains("The file is larger than 4000000 bytes.");
        assertThat(coder.get("/coding").body()).doesNotContain("/codebooks/ours");
    }

    @Test
    void theProgramsOwnNamesAreTheProgramsOwn() {
        String own = coder.get("/codebooks/attune-tensions/1/yaml").body();
        coder.get("/codebooks/new");
        assertThat(bring(own).statusCode()).isEqualTo(303);
        coder.get("/codebooks/new");
        assertThat(bring(book(2, QUIET, changes(change("goes-quiet", "added")))
                .replace("codebook: ours", "codebook: attune-tensions")).body())
                .contains("Give yours an id of its own");
        assertThat(coder.follow(bring(book(2, QUIET, changes(change("goes-quiet", "added"))))).body())
                .contains("was not checked");
    }
}
