package org.attune.core.transcript.hint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;

/// Looks through transcripts with a rule.
public final class PlacesToLook {

    /// What is said wherever hints are shown.
    public static final String NO_HINT = "No hint does not mean no tension.";

    private static final Comparator<Hint> STRONGEST_FIRST = Comparator.comparingDouble(Hint::strength).reversed()
            .thenComparingInt(Hint::turn);

    private PlacesToLook() {}

    /// Looks through the newest of a case's transcripts.
    ///
    /// @param sessions the transcripts of a case in the order of its sessions, one at least; most rules need the newest only
    /// @param language what is spoken in it, as a BCP 47 tag
    public static Look look(HintRule rule, List<Transcript> sessions, String language) {
        Transcript newest = sessions.getLast();
        if (!rule.card().reads(language)) {
            return new Look.NotRead("This rule reads " + languageName(rule.card().language()) + " only.");
        }
        if (clientsTurns(newest).isEmpty()) {
            return new Look.NotRead("Nobody in this transcript is said to be the client; say who is, and look again.");
        }
        return new Look.Read(switch (rule) {
            case HintRule.OfTurns ofTurns -> IntStream.rangeClosed(1, newest.turns().size())
                    .mapToObj(turn -> ofTurns.look(new Prefix(newest, turn))).flatMap(Optional::stream)
                    .sorted(STRONGEST_FIRST).toList();
            case HintRule.OverSessions overSessions -> overSessions.look(sessions).stream().toList();
        });
    }

    /// Computes the vectors that rules will ask for together, which takes less time than one by one.
    public static void embedAhead(List<HintRule> rules, Transcript transcript, RememberedVectors vectors) {
        List<String> texts = new ArrayList<>();
        for (HintRule rule : rules) {
            if (rule instanceof HintRule.OfTurns ofTurns) {
                texts.addAll(ofTurns.textsToEmbed(transcript));
            }
        }
        vectors.embed(texts);
    }

    /// What the client said, in order.
    public static List<Turn> clientsTurns(Transcript transcript) {
        return transcript.turns().stream().filter(turn -> transcript.partOf(turn.speaker()) == Part.CLIENT).toList();
    }

    private static String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }
}
