package org.attune.cli.terminal;

import java.util.Map;

/// What the person sees the results on.
///
/// A program cannot ask Java how wide a terminal is, or whether its output goes to one; the launcher asks the shell and passes the
/// answers on. Whoever starts the program otherwise gets plain text of a common width.
///
/// @param columns how many characters fit on a line
/// @param results what shows the results
/// @param problems what shows progress and problems
public record Screen(int columns, Shows results, Shows problems) {

    /// A width that fits most windows and a printed page: our choice.
    private static final int USUAL_COLUMNS = 100;
    /// Narrower or wider tables than this cannot be read well: our choice.
    private static final int NARROWEST = 40;
    private static final int WIDEST = 140;

    /// What a stream ends in.
    public enum Shows {
        /// A file, a pipe, or a terminal that wants no colours.
        PLAIN_TEXT,
        /// A terminal that shows bold print and lets a line be written over.
        STYLED_TEXT
    }

    public Screen {
        columns = Math.clamp(columns, NARROWEST, WIDEST);
    }

    /// Neither colours nor progress, in the usual width.
    public static Screen plain() {
        return new Screen(USUAL_COLUMNS, Shows.PLAIN_TEXT, Shows.PLAIN_TEXT);
    }

    /// The screen that the environment describes.
    ///
    /// `ATTUNE_TERMINAL` names the streams that end in a terminal (`out`, `err`, or both), `COLUMNS` its width; a `NO_COLOR` that is
    /// not empty keeps results plain (no-color.org).
    public static Screen of(Map<String, String> environment) {
        String terminals = environment.getOrDefault("ATTUNE_TERMINAL", "");
        boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
        return new Screen(columns(environment.getOrDefault("COLUMNS", "")),
                terminals.contains("out") && colours ? Shows.STYLED_TEXT : Shows.PLAIN_TEXT,
                terminals.contains("err") ? Shows.STYLED_TEXT : Shows.PLAIN_TEXT);
    }

    private static int columns(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notSaid) {
            return USUAL_COLUMNS;
        }
    }

    /// Words that stand out on a terminal, and are themselves elsewhere.
    public String strong(String words) {
        return results == Shows.STYLED_TEXT ? "\u001b[1m" + words + "\u001b[0m" : words;
    }
}
