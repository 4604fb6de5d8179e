package org.attune.formats.transcript.tier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.TextForm;
import org.attune.formats.transcript.tier.GridTier.Kind;
import org.attune.formats.transcript.tier.GridTier.Mark;
import org.attune.formats.transcript.tier.Tier.Label;

/// A TextGrid of Praat with all tiers, times to the last digit, in its form (long or short), encoding and line ends. Written, it is the file
/// that was read where Praat wrote that; comments and other spacing are not kept.
public final class TextGridDocument {

    private static final String OPENING = "ooTextFile";
    private static final Pattern LONG = Pattern.compile("[^<]{0,300}?xmin\\s{0,9}=");
    private static final Pattern OLD_POINT = Pattern.compile("points \\[1\\]:\\s{1,40}time = ");

    /// How it is written.
    ///
    /// @param isLong whether each number is named
    /// @param pointWord what the long form calls the time of a point: `number`, and before 2012 `time`
    /// @param lineEnd what ends a line
    /// @param text how it is put into bytes
    record Form(boolean isLong, String pointWord, String lineEnd, TextForm text) {}

    private final Form form;
    private final String start;
    private final String end;
    private final List<GridTier> tiers;
    private final List<Integer> lines;

    private TextGridDocument(Form form, String start, String end, List<GridTier> tiers, List<Integer> lines) {
        this.form = form;
        this.start = start;
        this.end = end;
        this.tiers = List.copyOf(tiers);
        this.lines = List.copyOf(lines);
    }

    /// Whether a text is a TextGrid.
    public static boolean isTextGrid(String text) {
        String opening = text.substring(0, Math.min(text.length(), 200));
        return opening.contains("\"" + OPENING) && opening.contains("\"TextGrid\"");
    }

    /// Reads a text.
    ///
    /// @throws Refusal when it is damaged
    public static TextGridDocument read(String file, String text, TextForm bytes) throws Refusal {
        GridTokens tokens = new GridTokens(file, text);
        tokens.quoted();
        tokens.quoted();
        String start = tokens.number();
        String end = tokens.number();
        int count = tokens.isExisting() ? tokens.count() : 0;
        List<GridTier> tiers = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(tokens.line());
            tiers.add(tier(tokens));
        }
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        Form form = new Form(LONG.matcher(text).lookingAt(), OLD_POINT.matcher(text).find() ? "time" : "number",
                lineEnd, bytes);
        return new TextGridDocument(form, start, end, tiers, lines);
    }

    private static GridTier tier(GridTokens tokens) throws Refusal {
        String praat = tokens.quoted();
        boolean arePoints = praat.equals(Kind.POINTS.praat());
        if (!arePoints && !praat.equals(Kind.INTERVALS.praat())) {
            throw tokens.damaged("This kind of tier is not known.");
        }
        String name = tokens.quoted();
        String from = tokens.number();
        String to = tokens.number();
        int count = tokens.count();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String start = tokens.number();
            marks.add(new Mark(start, arePoints ? "" : tokens.number(), tokens.quoted()));
        }
        return new GridTier(arePoints ? Kind.POINTS : Kind.INTERVALS, name, from, to, marks);
    }

    /// A new document, in the long form and UTF-8.
    public static TextGridDocument of(List<Tier> tiers) {
        long end = Math.max(1, tiers.stream().mapToLong(Tier::endMillis).max().orElse(1));
        TextGridDocument empty = new TextGridDocument(new Form(true, "number", "\n", TextForm.PLAIN), "0", seconds(end),
                List.of(), List.of());
        TextGridDocument all = empty;
        for (Tier tier : tiers) {
            all = all.with(tier);
        }
        return all;
    }

    /// The same with one more tier of intervals. Everything else stays; where it lasts longer than the document, the document does too.
    public TextGridDocument with(Tier tier) {
        String to = millis(end) >= tier.endMillis() ? end : seconds(tier.endMillis());
        List<Mark> marks = new ArrayList<>();
        boolean isEarlier = !tier.labels().isEmpty() && tier.labels().getFirst().startMillis() < millis(start);
        String first = isEarlier ? "0" : start;
        String last = first;
        for (Label label : tier.labels()) {
            String from = seconds(label.startMillis());
            if (millis(last) < label.startMillis()) {
                marks.add(new Mark(last, from, ""));
            }
            last = label.endMillis() == millis(to) ? to : seconds(label.endMillis());
            marks.add(new Mark(from, last, label.text()));
        }
        if (millis(last) < millis(to) || marks.isEmpty()) {
            marks.add(new Mark(last, to, ""));
        }
        List<GridTier> all = new ArrayList<>(tiers);
        all.add(new GridTier(Kind.INTERVALS, tier.name(), first, to, marks));
        return new TextGridDocument(form, first, to, all, lines);
    }

    List<GridTier> tiers() {
        return tiers;
    }

    /// The line before which a tier begins.
    int line(int tier) {
        return lines.get(tier);
    }

    static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }

    static long millis(String seconds) {
        return Math.round(Double.parseDouble(seconds) * 1000);
    }

    /// The file again.
    public byte[] bytes() {
        return form.text().bytes(new GridText(form).written(start, end, tiers));
    }
}
