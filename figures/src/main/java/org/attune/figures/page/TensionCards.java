package org.attune.figures.page;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.detection.Flag;
import org.attune.core.detection.Verdict;
import org.attune.core.instrument.Scale;
import org.attune.core.rupture.Rupture;
import org.attune.figures.glyph.ShapeGlyph;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.RuleMarks;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Words;

/// Writes the tensions of a case, one card each: when it began, how low it went, how it stands, who saw it.
final class TensionCards {

    /// More cards than this help nobody; the latest ones are listed: our choice.
    private static final int MOST_CARDS = 12;
    /// How much of the chance the likely onsets hold, as the core makes its sets of onsets.
    private static final double LIKELY_SET = 0.80;

    private TensionCards() {}

    static void write(Markup page, CaseSheet sheet, RuleMarks rules) {
        List<Rupture> tensions = sheet.tensions();
        if (tensions.isEmpty()) {
            return;
        }
        page.element("h4", tensions.size() == 1 ? "Tension" : "Tensions").line();
        int unlisted = Math.max(0, tensions.size() - MOST_CARDS);
        if (unlisted > 0) {
            page.element("p", "note",
                    "These are the latest " + MOST_CARDS + " of " + Numbers.grouped(tensions.size()) + ".").line();
        }
        page.open("ol").with("class", "tensions").line();
        for (int i = unlisted; i < tensions.size(); i++) {
            writeCard(page, sheet, tensions.get(i), i + 1, rules);
        }
        page.close().line();
    }

    private static void writeCard(Markup page, CaseSheet sheet, Rupture tension, int number, RuleMarks rules) {
        Scale scale = sheet.watched().course().scale();
        page.open("li").open("h5").text("Tension " + number + " ");
        StateChip.write(page, tension.state(), tension.state().words());
        page.close().open("dl");
        term(page, "Began", onset(tension.onset()));
        term(page, Words.capital(scale.worst()),
                scale.say(tension.depth().lowest()) + " at session " + tension.depth().lowestSession());
        term(page, "Depth", depth(tension.depth(), scale));
        term(page, "Lasted", Numbers.counted(tension.sessions(), "session") + ", " + lasting(tension));
        page.open("div").element("dt", "Shape").open("dd").with("class", "shape");
        ShapeGlyph.draw(page, tension.shape());
        page.text(tension.shape().words(scale)).close().close();
        term(page, "Seen by", seenBy(sheet, tension, rules));
        page.close().close().line();
    }

    private static void term(Markup page, String term, String text) {
        page.open("div").element("dt", term).element("dd", text).close();
    }

    private static String onset(Rupture.Onset onset) {
        if (onset.chance() <= 0) {
            return "session " + onset.session();
        }
        String most = "session " + onset.session() + " (chance " + Numbers.percent(Math.min(1, onset.chance())) + ")";
        return onset.firstLikely() == onset.lastLikely() ? most
                : most + "; " + Words.sessions(onset.firstLikely(), onset.lastLikely()) + " hold at least "
                        + Numbers.percent(LIKELY_SET);
    }

    private static String depth(Rupture.Depth depth, Scale scale) {
        String points = scale.sayApart(depth.points()) + " points " + scale.worse() + " than "
                + scale.say(depth.before());
        return depth.ownNoisePoints() > 0
                ? points + ", " + Numbers.fixed(depth.points() / depth.ownNoisePoints(), 1)
                        + " times the client's own wobble"
                : points;
    }

    private static String lasting(Rupture tension) {
        int from = tension.onset().session();
        return CaseSheet.standsOpen(tension) ? "from session " + from + " on"
                : Words.sessions(from, tension.endSession());
    }

    private static String seenBy(CaseSheet sheet, Rupture tension, RuleMarks rules) {
        String letters = tension.flags()
                .stream()
                .map(flag -> letter(flag, rules))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        long mute = sheet.said()
                .stream()
                .filter(said -> !(said.verdict() instanceof Verdict.Judged))
                .map(said -> said.run().name())
                .distinct()
                .count();
        String seen = tension.rulesThatAgree() + " of " + Numbers.counted(sheet.rulesThatSpoke(), "rule") + " ("
                + letters + ")";
        return mute == 0 ? seen : seen + "; " + mute + " could not say";
    }

    private static String letter(Flag flag, RuleMarks rules) {
        return rules.findRun(flag).map(run -> rules.mark(run).letter()).orElse(flag.rule().id());
    }
}
