package org.attune.formats.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

import javax.xml.parsers.DocumentBuilderFactory;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.TextForm;
import org.attune.formats.transcript.tier.EafDocument;
import org.attune.formats.transcript.tier.Lane;
import org.attune.formats.transcript.tier.TextGridDocument;
import org.attune.formats.transcript.tier.Tier;
import org.attune.formats.transcript.tier.Tier.Label;
import org.w3c.dom.Document;

/// EAF and TextGrid out and in again.
class TierRoundTripTest {

    private static final List<String> WORDS = List.of("yes", "a & b", "<laughs>", "]]>", "\"quoted\" \"\"",
            "Größe \uD83D\uDE00", "! no",
            "xmin = 3", "12", "<exists>", "…", "it's");

    @Property(tries = 200)
    void xmlStaysTheSameDocument(@ForAll("xml") String inside) throws Exception {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- first --><ANNOTATION_DOCUMENT xmlns:x=\"y\">"
                + inside
                + "</ANNOTATION_DOCUMENT>";
        byte[] written = EafDocument.read("s", text, TextForm.PLAIN).bytes();

        Document before = dom(text.getBytes(StandardCharsets.UTF_8));
        assertThat(dom(written).isEqualNode(before)).isTrue();
        assertThat(EafDocument.read("s", new String(written, StandardCharsets.UTF_8), TextForm.PLAIN).bytes())
                .isEqualTo(written);
    }

    private static Document dom(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setCoalescing(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        document.normalizeDocument();
        return document;
    }

    @Provide
    Arbitrary<String> xml() {
        Arbitrary<String> leaf = Arbitraries.of("<TIER/>", "<x:Other a='1 &lt; \"2\"' b=\"&#10;&#9;x\"></x:Other>",
                "words &amp; more",
                "<![CDATA[<raw> & so]]>", "<!-- kept -->", "<?go on?>", "\n    ", "&#x1F600;", "Ünï", "a &gt; b",
                "&#13;");
        return Arbitraries.recursive(() -> leaf.list().ofMaxSize(4).map(parts -> String.join("", parts)),
                inner -> Combinators.combine(inner, inner).as((one, two) -> "<ANY id=\"a1\">" + one + "</ANY>" + two),
                0, 5);
    }

    @Property(tries = 200)
    void eafKeepsEveryTurn(@ForAll("transcripts") Transcript transcript) {
        byte[] written = EafDocument.of(Lane.of(transcript)).bytes();

        assertThat(sorted(Reading.of(written).read().transcript())).isEqualTo(sorted(transcript));
    }

    @Property(tries = 200)
    void textGridKeepsEveryTurnAndEveryByte(@ForAll("transcripts") Transcript transcript) throws Refusal {
        List<Lane> lanes = Lane.of(transcript);
        byte[] written = TextGridDocument.of(lanes.stream().map(Lane::tier).toList()).bytes();

        TextGridDocument again = TextGridDocument.read("s", new String(written, StandardCharsets.UTF_8),
                TextForm.PLAIN);
        assertThat(again.bytes()).isEqualTo(written);
        assertThat(Reading.of(written).read().transcript().words()).isEqualTo(transcript.words());
    }

    @Property(tries = 100)
    void aCodingChangesNoTurn(@ForAll("transcripts") Transcript transcript, @ForAll("codings") Tier coding)
            throws Refusal {
        EafDocument eaf = EafDocument.of(Lane.of(transcript));
        byte[] coded = eaf.withCoding(coding).bytes();

        assertThat(Reading.of(coded).turns()).isEqualTo(Reading.of(eaf.bytes()).turns());
        String text = new String(coded, StandardCharsets.UTF_8);
        assertThat(EafDocument.read("s", text, TextForm.PLAIN).bytes()).isEqualTo(coded);
    }

    @Property(tries = 500)
    void noDamageBringsAReaderDown(@ForAll("damaged") byte[] bytes) {
        assertThat(TranscriptReader.read("s", bytes, OptionalLong.of(2000))).isNotNull();
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        List<byte[]> samples = List.of(EafTest.resource("elan.eaf"), EafTest.resource("long.TextGrid"),
                EafTest.resource("short.TextGrid"),
                "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v A.>b</v>\n".getBytes(StandardCharsets.UTF_8),
                "1\n00:00:01,000 --> 00:00:02,000\nA: b\n".getBytes(StandardCharsets.UTF_8),
                "@Begin\n*A:\tb &-c . \u00151_2\u0015\n".getBytes(StandardCharsets.UTF_8),
                "[00:01] T: a\nC (0:02): b #00:00:02-5#\n".getBytes(StandardCharsets.UTF_8));
        return Combinators.combine(Arbitraries.of(samples), Arbitraries.integers().between(0, 8000),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(6), Arbitraries.of(true, false))
                .as((sample, at, put, isCut) -> {
                    byte[] copy = sample.clone();
                    for (int i = 0; i < put.length; i++) {
                        copy[(at + i * 37) % copy.length] = put[i];
                    }
                    return isCut ? Arrays.copyOf(copy, at % copy.length) : copy;
                });
    }

    @Provide
    Arbitrary<Tier> codings() {
        return Arbitraries.integers().between(0, 6).map(count -> {
            List<Label> labels = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                labels.add(new Label(i * 300_000L, (i + 1) * 300_000L, i % 2 == 0 ? "withdrawal" : "none & <nothing>"));
            }
            return new Tier("T", labels);
        });
    }

    @Provide
    Arbitrary<Transcript> transcripts() {
        Arbitrary<String> words = Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(4)
                .map(parts -> String.join(" ", parts));
        return Combinators
                .combine(Arbitraries.of("T", "R. & <K>", "Zoë \"Z\""), words, Arbitraries.longs().between(0, 5_000_000),
                        Arbitraries.longs().between(1, 60_000))
                .as((by, said, start, length) -> new Turn(1, by, new Between(start, start + length), said))
                .list().ofMinSize(1).ofMaxSize(25).map(TierRoundTripTest::transcript);
    }

    private static Transcript transcript(List<Turn> drawn) {
        List<Turn> turns = new ArrayList<>();
        drawn.forEach(turn -> turns.add(new Turn(turns.size() + 1, turn.speaker(), turn.timing(), turn.text())));
        return new Transcript(
                turns.stream().map(Turn::speaker).distinct().map(label -> new Speaker(label, Part.NOT_SAID)).toList(),
                turns);
    }

    private static List<String> sorted(Transcript transcript) {
        return transcript.turns().stream().map(turn -> turn.speaker() + turn.timing() + turn.text())
                .sorted(Comparator.naturalOrder()).toList();
    }
}
