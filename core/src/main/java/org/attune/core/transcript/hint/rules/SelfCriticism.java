package org.attune.core.transcript.hint.rules;

import java.util.List;

import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.hint.HintRule;

/// The client speaks hard of themselves, or has lost hope that anything helps.
///
/// Source: self-criticism and hopelessness are one withdrawal marker in the literature on ruptures (Eubanks, Muran and Safran 2015); the
/// words are our choice. docs/methods/places-to-look.md.
final class SelfCriticism {

    private static final List<String> WORDS = List.of(
            "i'm|im such|so|just|really? an|a? stupid|useless|worthless|failure|idiot|terrible|horrible|awful|weak|lazy|loser|hopeless|pathetic|ashamed|guilty|embarrassed|selfish",
            "i am such|so|just|really? an|a? stupid|useless|worthless|failure|idiot|terrible|horrible|awful|weak|lazy|loser|hopeless|pathetic|ashamed|guilty|embarrassed|selfish",
            "i feel|felt like|such|so|just|really? an|a? stupid|useless|worthless|failure|idiot|terrible|horrible|awful|weak|hopeless|pathetic|ashamed|guilty|embarrassed|selfish",
            "my own? fault", "hate|blame myself", "mad at myself", "willpower", "i should've", "i should have|of",
            "so|really|very|too|just|pretty hard|difficult|tough", "it's|it is? hard|difficult",
            "i just? can't|cannot|couldn't", "i've? tried", "i have tried", "no point", "give|given|gave up",
            "nothing works|helps|changes", "i just|really? don't know how|what to|else", "how am i");

    private SelfCriticism() {}

    static HintRule rule() {
        Words words = new Words(WORDS);
        return new SaidByClient(new HintCard(new HintName("self-criticism", 1), "self-criticism or hopelessness",
                "The words of one turn of the client.",
                "Speaking hard of oneself, or having lost hope, can be a way to move away without a word against anybody.",
                WORDS, "en", MeasuredFigures.SELF_CRITICISM),
                "These words speak hard of the speaker, or of what can be done.", words::in);
    }
}
