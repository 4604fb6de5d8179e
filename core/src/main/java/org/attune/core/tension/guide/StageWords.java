package org.attune.core.tension.guide;

import java.util.List;

import org.attune.core.internal.entries.Entries;

/// What is said of a stage of a repair.
///
/// @param name what it is called
/// @param question what one asks oneself there, in a sentence
/// @param what what people do there
/// @param sources what it rests on
public record StageWords(String name, String question, String what, List<Source> sources) {
    public StageWords {
        Entries.requireText("a stage", "name", name);
        Entries.requireText("the stage " + name, "question", question);
        Entries.requireText("the stage " + name, "what", what);
        sources = Entries.sources("the stage " + name, sources);
    }
}
