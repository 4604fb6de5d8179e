package org.attune.web.instruments;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.instrument.Instrument;
import org.attune.web.page.Page;

/// How the score of a form is made, for whoever reads scores; and by which right the form is shown.
///
/// @param instrument the form
/// @param scales how each score is made
/// @param items its items
/// @param examples filled forms with their arithmetic
/// @param texts the wordings that can be shown
/// @param mayChange whether whoever looks may bring a wording
public record ScorePage(Instrument instrument, List<ScaleSheet> scales, List<ItemRow> items, List<Example> examples,
        List<Text> texts, boolean mayChange) implements Page {

    /// One scale.
    ///
    /// @param name its name
    /// @param sentences how it is made, a sentence each
    /// @param cutOffs scores that were published as lines
    /// @param reliabilities how reliable it was found, a sentence each
    /// @param source where the key was read
    public record ScaleSheet(String name, List<String> sentences, List<Line> cutOffs, List<String> reliabilities,
            String source) {
        public ScaleSheet {
            requireNonNull(name, "name");
            sentences = List.copyOf(sentences);
            cutOffs = List.copyOf(cutOffs);
            reliabilities = List.copyOf(reliabilities);
            requireNonNull(source, "source");
        }
    }

    /// One cut-off.
    ///
    /// @param points which scores, in words
    /// @param means what they are said to mean
    /// @param source who says so
    public record Line(String points, String means, String source) {}

    /// One item.
    ///
    /// @param id its number
    /// @param about what it is about, in our words
    /// @param answers which answers it takes
    /// @param remark what sets it apart; empty for nothing
    public record ItemRow(String id, String about, String answers, String remark) {}

    /// A filled form.
    ///
    /// @param says what it shows
    /// @param answers its answers, in words
    /// @param workings the arithmetic of each scale
    public record Example(String says, String answers, List<Steps> workings) {
        public Example {
            workings = List.copyOf(workings);
        }
    }

    /// The arithmetic of one score.
    ///
    /// @param scale which scale
    /// @param lines step by step
    public record Steps(String scale, List<String> lines) {
        public Steps {
            lines = List.copyOf(lines);
        }
    }

    /// A wording that can be shown.
    ///
    /// @param id by which it can be taken back; empty where it comes with the program
    /// @param language the language, in its own words
    /// @param tag the language as BCP 47 writes it
    /// @param source where it comes from, or who attests which permission
    /// @param lines what the client reads
    public record Text(String id, String language, String tag, String source, List<String> lines) {
        public Text {
            lines = List.copyOf(lines);
        }
    }

    public ScorePage {
        requireNonNull(instrument, "instrument");
        scales = List.copyOf(scales);
        items = List.copyOf(items);
        examples = List.copyOf(examples);
        texts = List.copyOf(texts);
    }

    /// Whether it is our own, which nobody has tested yet.
    public boolean isUnvalidated() {
        return instrument.isUnvalidated();
    }

    /// Whether a wording may be brought for it.
    public boolean takesWording() {
        return mayChange && instrument.licence().kind().takesWording() && !instrument.items().isEmpty()
                && !isUnvalidated();
    }

    @Override
    public String title() {
        return instrument.name();
    }
}
