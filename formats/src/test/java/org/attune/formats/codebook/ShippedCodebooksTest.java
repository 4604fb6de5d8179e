package org.attune.formats.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.Family;
import org.attune.core.codebook.Mover;
import org.attune.core.codebook.SessionItem;
import org.attune.formats.guide.ShippedGuide;
import org.junit.jupiter.api.Test;

class ShippedCodebooksTest {

    private static final Codebook BOOK = ShippedCodebooks.findLatest("attune-tensions").orElseThrow();

    @Test
    void listsEveryFileOfItsFolder() throws IOException, URISyntaxException {
        Path folder = Path.of(ShippedCodebooks.class.getResource("attune-tensions-1.yaml").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(ShippedCodebooks.FILES);
        }
        assertThat(ShippedCodebooks.list()).extracting(Codebook::name).doesNotHaveDuplicates();
    }

    @Test
    void isShapedLikeTheSystemThatItPointsTo() {
        assertThat(BOOK.segmentSeconds()).isEqualTo(300);
        assertThat(count(Family.WITHDRAWAL, Mover.CLIENT)).isEqualTo(7);
        assertThat(count(Family.CONFRONTATION, Mover.CLIENT)).isEqualTo(7);
        assertThat(count(Family.WITHDRAWAL, Mover.THERAPIST)).isEqualTo(2);
        assertThat(count(Family.CONFRONTATION, Mover.THERAPIST)).isEqualTo(3);
        assertThat(count(Family.REPAIR, Mover.THERAPIST)).isEqualTo(10);
        assertThat(BOOK.items()).extracting(SessionItem::id).containsExactly("resolution", "therapists-contribution");
        assertThat(BOOK.items()).allMatch(item -> item.highest() == 5);
        assertThat(BOOK.about().sources()).anyMatch(source -> source.link().contains("10.13140/"));
    }

    private static long count(Family family, Mover mover) {
        return BOOK.codes(family).stream().filter(code -> code.mover() == mover).count();
    }

    @Test
    void givesEveryCodeAKeySoThatNoneTakesMoreThanOne() {
        assertThat(BOOK.codes()).allMatch(Code::hasKey);
        assertThat(BOOK.codes()).allMatch(code -> !code.wording().rules().isEmpty());
    }

    @Test
    void takesEachTextFromItsOneHome() {
        assertThat(BOOK.findCode("client-waves-it-away").orElseThrow().wording().definition())
                .isEqualTo(ShippedGuide.guide().marker("client-waves-it-away").orElseThrow().meaning());
        assertThat(BOOK.findCode("own-my-part").orElseThrow().wording().definition())
                .isEqualTo(ShippedGuide.guide().card("own-my-part").orElseThrow().what());
    }

    /// A version never changes, in not one letter: what coders read is pinned here. A change is a new version.
    @Test
    void neverChangesAVersion() throws IOException {
        if (Boolean.getBoolean("attune.renew")) {
            Files.writeString(Path.of("src/test/resources/org/attune/formats/codebook/attune-tensions-1.written.yaml"),
                    CodebookWriter.write(BOOK));
        }
        String pinned = new String(ShippedCodebooksTest.class.getResourceAsStream("attune-tensions-1.written.yaml")
                .readAllBytes(), StandardCharsets.UTF_8);

        assertThat(CodebookWriter.write(BOOK)).isEqualTo(pinned);
        assertThat(CodebookReader.read("pinned", pinned.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(CodebookReading.Read.class,
                        read -> assertThat(read.codebook()).isEqualTo(BOOK));
        assertThat(List.of(pinned.split("\n"))).noneMatch(line -> line.contains("marker:"));
    }
}
