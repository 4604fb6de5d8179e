package org.attune.core.trio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.core.trio.Loudness.ABOUT_RIGHT;
import static org.attune.core.trio.Loudness.MISSING;
import static org.attune.core.trio.Loudness.TOO_LOUD;
import static org.attune.core.trio.Player.GUT;
import static org.attune.core.trio.Player.HEAD;
import static org.attune.core.trio.Player.HEART;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.core.trio.Moment.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayingTest {

    @Test
    void saysHowLongAPlayerHasBeenSilent() {
        Playing playing = new Playing(List.of(moment(1, "rrr"), moment(2, "rrm"), moment(3, "lrm"), moment(4, "rrm"),
                moment(5, "rrm")));

        assertThat(playing.sentence()).isEqualTo("Gut has been silent for four sessions.");
        assertThat(playing.prompts()).containsExactly("What did gut know that nobody said?");
    }

    /// Each letter is a player: missing, right, loud, or a dot where nothing was said.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "rrm             | Gut was missing.",
            "mrm rmm         | Gut has been silent for two sessions.",
            "mrm mrm         | Head and gut have been silent for two sessions.",
            "mmm mmm mmm     | Head, heart and gut have been silent for three sessions.",
            "rrl rrl         | Gut has been too loud for two sessions.",
            "lrr             | Head was too loud.",
            "lml             | Heart was missing.",
            "rrm rrm rrr     | Gut is back after two silent sessions.",
            "rrm rrm rrl     | Gut was too loud.",
            "rrm rrr         | All three could be heard.",
            "rrr rrr rrr     | All three could be heard for three sessions.",
            "r.r             | 'Head about right, heart not said, gut about right.'",
            "rrm r.. rrm     | Gut has been silent for two sessions.",
            "rmm mmm rmm rmm rmm rmm rmm rmm rmm rmm rmm rmm rmm | Heart and gut have been silent for 13 sessions."})
    void putsWhatItSeesIntoOneSentence(String heard, String sentence) {
        String[] each = heard.split(" ");

        assertThat(new Playing(IntStream.range(0, each.length).mapToObj(i -> moment(i + 1, each[i])).toList())
                .sentence()).isEqualTo(sentence);
    }

    @Test
    void momentsOfOneSessionCountOnce() {
        Playing playing = new Playing(List.of(moment(1, "rrm"), moment(2, "rrm"), moment(2, "rrm")));

        assertThat(playing.sentence()).isEqualTo("Gut has been silent for two sessions.");
    }

    @Test
    void oneMomentInASessionIsEnoughToBeHeardInIt() {
        assertThat(new Playing(List.of(moment(1, "rrm"), moment(2, "rrm"), moment(2, ".r."), moment(3, "rrm")))
                .sentence()).isEqualTo("Gut has been silent for three sessions.");
        assertThat(new Playing(List.of(moment(1, "rrm"), moment(2, "rrm"), moment(2, "rrr"), moment(3, "rrm")))
                .sentence()).isEqualTo("Gut was missing.");
    }

    @Test
    void aLateMarkForAnEarlierSessionStandsWithThatSession() {
        Playing playing = new Playing(List.of(moment(4, "rrm"), moment(3, "lrr"), moment(4, "rrm")));

        assertThat(playing.moments()).containsExactly(moment(3, "lrr"), moment(4, "rrm"), moment(4, "rrm"));
        assertThat(playing.sentence()).isEqualTo("Gut was missing.");
        assertThat(new Playing(List.of(moment(4, "rrm"), moment(3, "rrm"), moment(4, "rrm"))).sentence())
                .isEqualTo("Gut has been silent for two sessions.");
        assertThat(new Playing(List.of(moment(4, "rrm"), moment(3, "rrr"))).sentence()).isEqualTo("Gut was missing.");
    }

    @Test
    void aMomentOutsideSessionsStandsWhereItWasMarked() {
        Moment elsewhere = new Moment(new Occasion.Elsewhere(), Map.of(GUT, MISSING), Leader.UNSAID);

        assertThat(new Playing(List.of(moment(2, "rrr"), elsewhere, moment(4, "rrr"), moment(3, "rrr"))).moments())
                .containsExactly(moment(2, "rrr"), elsewhere, moment(3, "rrr"), moment(4, "rrr"));
        assertThat(new Playing(List.of(moment(4, "rrr"), elsewhere, moment(4, "lrr"), moment(3, "rrr"))).moments())
                .containsExactly(moment(3, "rrr"), moment(4, "rrr"), moment(4, "lrr"), elsewhere);
    }

    @Test
    void momentsOutsideSessionsStandAloneAndAreNotCalledSessions() {
        Moment elsewhere = new Moment(new Occasion.Elsewhere(), Map.of(GUT, MISSING), Leader.UNSAID);

        assertThat(new Playing(List.of(elsewhere, elsewhere)).sentence())
                .isEqualTo("Gut has been silent for two moments.");
        assertThat(new Playing(List.of(moment(1, "rrm"), elsewhere)).sentence())
                .isEqualTo("Gut has been silent for two moments.");
    }

    @Test
    void noticesWhoPlaysAloneAndWhoLeads() {
        Moment alone = new Moment(new Occasion.InSession(3), Map.of(HEAD, TOO_LOUD, HEART, MISSING, GUT, MISSING),
                Leader.HEAD);
        Moment led = new Moment(new Occasion.InSession(1), Map.of(HEAD, ABOUT_RIGHT), Leader.HEAD);
        Moment unsaid = new Moment(new Occasion.InSession(2), Map.of(HEAD, ABOUT_RIGHT), Leader.UNSAID);

        assertThat(new Playing(List.of(alone)).patterns()).contains(new Pattern.Alone(HEAD));
        assertThat(new Playing(List.of(led, led)).patterns()).isEmpty();
        assertThat(new Playing(List.of(led, unsaid, led, led)).patterns())
                .containsExactly(new Pattern.Leading(HEAD, 3));
        assertThat(new Playing(List.of(led, led, led)).sentence()).isEqualTo("Head has led three times in a row.");
        Moment turns = new Moment(new Occasion.InSession(4), Map.of(HEAD, ABOUT_RIGHT), Leader.IN_TURNS);
        assertThat(new Playing(List.of(turns, turns, turns)).patterns()).isEmpty();
    }

    @Test
    void everyPatternAsksSomethingOfItsOwn() {
        List<String> prompts = new ArrayList<>();
        for (String heard : List.of("mrr", "rmr", "rrm", "mmr", "mmm", "lrr", "rlr", "rrl", "llr", "lll", "rrr")) {
            prompts.addAll(new Playing(List.of(moment(1, heard))).prompts());
        }
        prompts.addAll(new Playing(List.of(moment(1, "r.."))).prompts());

        assertThat(prompts).doesNotHaveDuplicates().hasSize(12).allMatch(prompt -> prompt.endsWith("?"));
        assertThat(new Playing(List.of(moment(1, "lmm"))).prompts()).hasSize(3);
        assertThat(new Playing(List.of(moment(1, "rrm"), moment(2, "rrm"), moment(3, "rrr"))).prompts())
                .contains("What let gut in again?");
    }

    @Test
    void nothingMarkedIsNothingSaid() {
        assertThat(new Playing(List.of()).sentence()).isEmpty();
        assertThat(new Playing(List.of()).prompts()).isEmpty();
        assertThatThrownBy(() -> new Moment(new Occasion.InSession(1), Map.of(), Leader.HEAD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Occasion.InSession(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMomentSaysItselfInWords() {
        assertThat(new Moment(new Occasion.InSession(1), Map.of(HEAD, TOO_LOUD, GUT, MISSING), Leader.IN_TURNS)
                .inWords()).isEqualTo("head too loud, heart not said, gut missing; they took turns");
    }

    @Property
    void aRunOfSilenceEndsWhereThePlayerWasHeard(@ForAll("courses") List<Moment> moments) {
        for (Pattern pattern : new Playing(moments).patterns()) {
            if (pattern instanceof Pattern.Silent silent) {
                for (Player player : silent.players()) {
                    List<Loudness> said = moments.stream().flatMap(moment -> moment.of(player).stream()).toList();
                    int run = silent.run().occasions();
                    assertThat(said.subList(said.size() - run, said.size())).containsOnly(MISSING);
                    assertThat(said.size() == run || said.get(said.size() - run - 1) != MISSING).isTrue();
                }
            }
        }
    }

    @Property
    void anOccasionOnWhichNothingWasSaidOfAPlayerChangesNoRunOfIt(@ForAll("courses") List<Moment> moments) {
        List<Moment> more = new ArrayList<>(moments);
        more.add(new Moment(new Occasion.InSession(moments.size() + 1), Map.of(HEAD, ABOUT_RIGHT), Leader.UNSAID));

        assertThat(silence(more, GUT)).isEqualTo(silence(moments, GUT));
    }

    @Property
    void thereIsAlwaysOneSentenceAndAQuestion(@ForAll("courses") List<Moment> moments) {
        Playing playing = new Playing(moments);

        assertThat(playing.sentence()).endsWith(".").matches("[A-Z][^.?!]+\\.");
        assertThat(playing.prompts()).isNotEmpty().allMatch(prompt -> prompt.endsWith("?"));
    }

    private static List<Pattern.Run> silence(List<Moment> moments, Player player) {
        return new Playing(moments).patterns().stream().filter(Pattern.Silent.class::isInstance)
                .map(Pattern.Silent.class::cast).filter(silent -> silent.players().contains(player))
                .map(Pattern.Silent::run).toList();
    }

    /// Courses with one moment a session.
    @Provide
    Arbitrary<List<Moment>> courses() {
        Arbitrary<Map<Player, Loudness>> heard = Combinators.combine(said(), said(), said())
                .as((head, heart, gut) -> heard(head + heart + gut)).filter(players -> !players.isEmpty());
        return Combinators.combine(heard, Arbitraries.of(Leader.class))
                .as((players, leader) -> new Moment(new Occasion.InSession(1), players, leader))
                .list().ofMinSize(1).ofMaxSize(8)
                .map(moments -> IntStream.range(0, moments.size())
                        .mapToObj(i -> new Moment(new Occasion.InSession(i + 1), moments.get(i).heard(),
                                moments.get(i).leader()))
                        .toList());
    }

    private static Arbitrary<String> said() {
        return Arbitraries.of("m", "r", "l", ".");
    }

    private static Moment moment(int session, String heard) {
        return new Moment(new Occasion.InSession(session), heard(heard), Leader.UNSAID);
    }

    private static Map<Player, Loudness> heard(String letters) {
        Map<Player, Loudness> heard = new EnumMap<>(Player.class);
        for (Player player : Player.values()) {
            switch (letters.charAt(player.ordinal())) {
                case 'm' -> heard.put(player, MISSING);
                case 'r' -> heard.put(player, ABOUT_RIGHT);
                case 'l' -> heard.put(player, TOO_LOUD);
                default -> {
                }
            }
        }
        return heard;
    }
}
