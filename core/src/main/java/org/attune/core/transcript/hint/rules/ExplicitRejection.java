package org.attune.core.transcript.hint.rules;

import java.util.List;

import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.hint.HintRule;

/// The client turns something down in so many words: a task, a view, being here.
///
/// Source: rejecting the therapist's intervention and complaints about parts of the work are confrontation markers in the
/// literature on ruptures (Eubanks, Muran and Safran 2015); the words are our choice. docs/methods/places-to-look.md.
final class ExplicitRejection {

    private static final List<String> WORDS = List.of(
            "i really|just|still|honestly? don't|didn't really|even? want|wanna|need|like|care|agree|believe|buy",
            "i do|did not want|need|like|care|agree|believe",
            "i'm|im really|just|totally|definitely? not gonna|going|doing|interested|ready|willing|here|sure",
            "i am really|just|totally|definitely? not gonna|going|doing|interested|ready|willing|here|sure",
            "i won't", "i can't see|imagine", "no way",
            "that's|thats not true|it|me|fair|what|right|how|the", "that is not true|it|me|fair|what|right|how|the",
            "it's|its not like|a|an|my|that|really|fair|the|going|gonna",
            "it is not like|a|an|my|that|really|fair|the|going|gonna",
            "i don't think", "don't|didn't see why|how|the|what|any|a", "whatever", "forced|made|making me",
            "only here because", "don't|didn't really? wanna|want to? be|come here", "i have|had to be|come here",
            "no choice", "any other? choice", "none of your business", "leave me alone", "waste of time", "pointless",
            "doesn't|won't|didn't really|even? help|work", "nag|nags|nagging|nagged", "on|off my back|case");

    private ExplicitRejection() {}

    static HintRule rule() {
        Words words = new Words(WORDS);
        return new SaidByClient(new HintCard(new HintName("explicit-rejection", 1), "explicit rejection",
                "The words of one turn of the client.",
                "Turning down a task, a view or the meeting itself may be a move against the therapist.",
                WORDS, "en", MeasuredFigures.EXPLICIT_REJECTION),
                "These words turn something down.", words::in);
    }
}
