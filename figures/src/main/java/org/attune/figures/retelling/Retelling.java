package org.attune.figures.retelling;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.svg.Trusted;

/// Two tellings side by side, with what was taken out of the first and put into the second marked by shape and colour.
///
/// It compares words; spaces and lines count for nothing. Where nothing stayed the same, or too much was changed to be compared in
/// a moment, nothing is marked, and a sentence says which of the two.
public final class Retelling {

    private static final Trusted SHEET = Trusted.beside(Retelling.class, "retelling.css");
    /// With more words taken out or put in nothing is marked: our choice, some half of a telling of 20,000 characters.
    static final int MOST_EDITS = 2000;
    /// A word that stayed alone between changes of so many words each is read with them: our choice.
    private static final int LONGER_CHANGE = 4;

    private final Told before;
    private final Told after;
    private final ToldWords beforeWords;
    private final ToldWords afterWords;
    private final boolean isWithinBound;
    private final boolean isMarked;
    private final BitSet stayedBefore;
    private final BitSet stayedAfter;

    /// One telling.
    ///
    /// @param heading what stands above it, such as who told it and when
    /// @param language the language it is told in, such as `he`; empty where that is not known
    /// @param text the telling
    public record Told(String heading, String language, String text) {
        public Told {
            requireNonNull(heading, "heading");
            requireNonNull(language, "language");
            requireNonNull(text, "text");
        }
    }

    /// Compares two tellings.
    public Retelling(Told before, Told after) {
        this.before = requireNonNull(before, "before");
        this.after = requireNonNull(after, "after");
        beforeWords = ToldWords.of(before.text);
        afterWords = ToldWords.of(after.text);
        Optional<Stayed> stayed = Stayed.of(beforeWords.keys(), afterWords.keys(), MOST_EDITS);
        stayed.ifPresent(found -> found.joinAcross(LONGER_CHANGE));
        isWithinBound = stayed.isPresent();
        isMarked = stayed.isPresent() && !stayed.get().before().isEmpty();
        stayedBefore = isMarked ? stayed.orElseThrow().before() : all(beforeWords);
        stayedAfter = isMarked ? stayed.orElseThrow().after() : all(afterWords);
    }

    private static BitSet all(ToldWords words) {
        BitSet all = new BitSet();
        all.set(0, words.size());
        return all;
    }

    /// The style sheet, to stand after that of the charts.
    public static Trusted sheet() {
        return SHEET;
    }

    /// What changed, in a sentence.
    public String sentence() {
        if (!isWithinBound) {
            return "Too much changed to mark it word by word; the two stand side by side as they are.";
        }
        if (!isMarked) {
            return "Too little stayed the same to mark what changed; the two stand side by side as they are.";
        }
        if (isWhole(beforeWords, stayedBefore) && isWhole(afterWords, stayedAfter)) {
            return "The two are the same, word for word.";
        }
        int stayed = (int) stayedBefore.stream().filter(beforeWords::isWord).count();
        return Numbers.counted(stayed, "word") + " stayed, " + Numbers.grouped(changed(beforeWords, stayedBefore))
                + " taken out, " + Numbers.grouped(changed(afterWords, stayedAfter)) + " put in.";
    }

    private static boolean isWhole(ToldWords words, BitSet stayed) {
        return IntStream.range(0, words.size()).allMatch(at -> stayed.get(at) || words.isSpace(at));
    }

    private static long changed(ToldWords words, BitSet stayed) {
        return IntStream.range(0, words.size()).filter(at -> !stayed.get(at) && words.isWord(at)).count();
    }

    /// Both, as two columns of HTML.
    public String columns() {
        StringBuilder out = new StringBuilder();
        Markup page = new Markup(out);
        page.open("div").with("class", "retelling").line();
        write(page, before, beforeWords, stayedBefore, "del");
        write(page, after, afterWords, stayedAfter, "ins");
        page.close().end();
        return out.toString();
    }

    private static void write(Markup page, Told told, ToldWords words, BitSet stayed, String changed) {
        page.open("div").with("class", "told-side").element("p", "told-head", told.heading);
        page.open("div").with("class", "told").with("dir", "auto");
        if (!told.language.isEmpty()) {
            page.with("lang", told.language);
        }
        int at = 0;
        while (at < words.size()) {
            boolean isKept = stayed.get(at);
            int end = isKept ? stayed.nextClearBit(at) : stayed.nextSetBit(at);
            end = end < 0 ? words.size() : Math.min(end, words.size());
            String text = words.text(at, end);
            String trimmed = text.stripTrailing();
            if (isKept || trimmed.isEmpty()) {
                page.text(text);
            } else {
                page.element(changed, trimmed).text(text.substring(trimmed.length()));
            }
            at = end;
        }
        page.close().close().line();
    }
}
