package org.attune.core.transcript.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.pseudonym.Decision.Answer;
import org.attune.core.transcript.pseudonym.Decision.Answer.Replace;
import org.attune.core.transcript.pseudonym.Decision.Answer.Stay;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    static Transcript transcript(String... texts) {
        List<Turn> turns = new ArrayList<>();
        for (String text : texts) {
            turns.add(
                    new Turn(turns.size() + 1, turns.size() % 2 == 0 ? "Dr. Ellis" : "Marlene", Untimed.UNTIMED, text));
        }
        return new Transcript(List.of(new Speaker("Dr. Ellis", Part.THERAPIST), new Speaker("Marlene", Part.CLIENT)),
                turns);
    }

    private static Decision replace(String words, String standIn) {
        return new Decision(words, new Replace(standIn));
    }

    @Test
    void putsTheSameStandInEverywhereAndOnlyForWholeWords() {
        Transcript original = transcript("Marlene, Marlene's train left. Marlenes?",
                "Mai Lang came in Mai. And Ellis.");

        Pseudonyms done = Pseudonyms.of(original, List.of(replace("Marlene", "Anna"), replace("Ellis", "Berg"),
                replace("Mai Lang", "Jo Klein"), new Decision("Mai", Stay.KEEP)));

        assertThat(done.transcript().turns()).extracting(Turn::text).containsExactly(
                "Anna, Anna's train left. Marlenes?",
                "Jo Klein came in Mai. And Berg.");
        assertThat(done.transcript().speakers()).extracting(Speaker::label).containsExactly("Dr. Berg", "Anna");
        assertThat(done.key().undo(done.transcript())).isEqualTo(original);
        assertThat(done + " " + done.key().replaced() + replace("Mai", "Juni")).doesNotContain("Marlene", "Anna",
                "Mai");
    }

    @Test
    void keepsWhatIsKeptOrNotSureEvenInsideOthers() {
        Pseudonyms done = Pseudonyms.of(transcript("Paris Hilton Hotel in Paris"), List.of(replace("Paris", "Lyon"),
                new Decision("Paris Hilton Hotel", Stay.NOT_SURE)));

        assertThat(done.transcript().turns().getFirst().text()).isEqualTo("Paris Hilton Hotel in Lyon");
    }

    @Test
    void refusesDecisionsThatContradictThemselves() {
        Transcript original = transcript("Hm.", "Hm.");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pseudonyms.of(original, List.of(replace("Hm", "a"), replace("Hm", "b"))))
                .withMessage("the same words are decided twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pseudonyms.of(original, List.of(replace("Dr. Ellis", "A"), replace("Marlene", "A"))))
                .withMessageContaining("same label");
        assertThatIllegalArgumentException().isThrownBy(() -> replace("Hm", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> replace(" ", "a"));
    }

    @Test
    void doesNotUndoWhatIsNotItsOwn() {
        PseudonymKey key = Pseudonyms.of(transcript("Marlene came.", "Hm."), List.of(replace("Marlene", "Anna"))).key();

        assertThatIllegalArgumentException().isThrownBy(() -> key.undo(transcript("Berta came.", "Hm.")))
                .withMessageContaining("another transcript").withMessageNotContaining("Marlene");
        PseudonymKey later = Pseudonyms.of(transcript("Hm.", "Marlene."), List.of(replace("Marlene", "Anna"))).key();
        assertThatIllegalArgumentException().isThrownBy(() -> later.undo(transcript("Anna.")));
    }

    @Property(tries = 500)
    void undoneItIsTheSameAgain(@ForAll("texts") List<String> texts, @ForAll("decisions") List<Decision> decisions) {
        Transcript original = transcript(texts.toArray(String[]::new));

        Pseudonyms done = Pseudonyms.of(original, decisions);

        assertThat(done.key().undo(done.transcript())).isEqualTo(original);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries
                .of("Anna", "Ann", "a", "A.B.", "anna's", "Zoë", "Zoe\u0308", "10", "10.", "\uD83D\uDE00", "Anna Ann",
                        " ", "-", "x")
                .list().ofMinSize(1).ofMaxSize(12).map(parts -> "w" + String.join("", parts)).list().ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Decision>> decisions() {
        Arbitrary<Answer> answer = Arbitraries.of(new Replace("Ann"), new Replace("x"), new Replace("[name 1]"),
                new Replace("\uD83D\uDE00 a"),
                Stay.KEEP, Stay.NOT_SURE);
        return Combinators
                .combine(Arbitraries.of("Anna", "Ann", "Anna Ann", "a", "A.B.", "Zoë", "Zoe\u0308", "10", "s"), answer)
                .as(Decision::new).list().uniqueElements(Decision::words).ofMaxSize(8);
    }
}
