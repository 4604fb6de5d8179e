package org.attune.core.codebook;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.internal.entries.Entries;

/// What a coder reads of a code before giving it.
///
/// @param definition what it is, in a sentence
/// @param counts what is enough to give it
/// @param countsNot what looks like it and is not
/// @param rules how to decide where it is close, one rule each; may be empty
/// @param examples moments at its edge; at least one that counts and one that does not
public record CodeWording(String definition, String counts, String countsNot, List<String> rules,
        List<Example> examples) {

    /// Whether an example is one of the code.
    public enum Side {
        COUNTS, COUNTS_NOT
    }

    /// A moment at the edge of a code.
    ///
    /// @param side whether it counts
    /// @param text what happens in it
    public record Example(Side side, String text) {
        public Example {
            requireNonNull(side, "side");
            Entries.requireText("a code", "example", text);
        }
    }

    public CodeWording {
        Entries.requireText("a code", "definition", definition);
        Entries.requireText("a code", "text on what counts", counts);
        Entries.requireText("a code", "text on what does not count", countsNot);
        rules = List.copyOf(rules);
        rules.forEach(rule -> Entries.requireText("a code", "decision rule", rule));
        examples = List.copyOf(examples);
        for (Side side : Side.values()) {
            if (examples.stream().noneMatch(example -> example.side() == side)) {
                throw new IllegalArgumentException(
                        "a code needs an example that counts and one that does not; one of the two is missing");
            }
        }
    }

    /// The examples on one side of the edge.
    public List<String> examples(Side side) {
        return examples.stream().filter(example -> example.side() == side).map(Example::text).toList();
    }
}
