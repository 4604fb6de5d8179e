package org.attune.formats.transcript.tier;

import java.util.List;

import org.attune.formats.transcript.tier.GridTier.Kind;
import org.attune.formats.transcript.tier.GridTier.Mark;

/// The text of a TextGrid as Praat lays it out, with the spaces that it leaves at the ends of lines.
final class GridText {

    private final TextGridDocument.Form form;
    private final StringBuilder text = new StringBuilder();

    GridText(TextGridDocument.Form form) {
        this.form = form;
    }

    String written(String start, String end, List<GridTier> tiers) {
        line(0, "File type = \"ooTextFile\"");
        line(0, "Object class = \"TextGrid\"");
        line(0, "");
        number(0, "xmin", start);
        number(0, "xmax", end);
        line(0, (form.isLong() ? "tiers? " : "") + "<exists>" + (form.isLong() ? " " : ""));
        number(0, "size", Integer.toString(tiers.size()));
        heading(0, "item []: ");
        for (int i = 0; i < tiers.size(); i++) {
            heading(1, "item [" + (i + 1) + "]:");
            tier(tiers.get(i));
        }
        return text.toString();
    }

    private void tier(GridTier tier) {
        boolean arePoints = tier.kind() == Kind.POINTS;
        quoted(2, "class", tier.kind().praat());
        quoted(2, "name", tier.name());
        number(2, "xmin", tier.start());
        number(2, "xmax", tier.end());
        String word = arePoints ? "points" : "intervals";
        number(2, word + ": size", Integer.toString(tier.marks().size()));
        for (int i = 0; i < tier.marks().size(); i++) {
            Mark mark = tier.marks().get(i);
            heading(2, word + " [" + (i + 1) + "]:");
            number(3, arePoints ? form.pointWord() : "xmin", mark.start());
            if (!arePoints) {
                number(3, "xmax", mark.end());
            }
            quoted(3, arePoints ? "mark" : "text", mark.text());
        }
    }

    private void heading(int depth, String words) {
        if (form.isLong()) {
            line(depth, words);
        }
    }

    private void number(int depth, String name, String value) {
        line(depth, form.isLong() ? name + " = " + value + " " : value);
    }

    private void quoted(int depth, String name, String value) {
        String quoted = "\"" + value.replace("\"", "\"\"") + "\"";
        line(depth, form.isLong() ? name + " = " + quoted + " " : quoted);
    }

    private void line(int depth, String words) {
        text.append("    ".repeat(form.isLong() ? depth : 0)).append(words).append(form.lineEnd());
    }
}
