package org.attune.figures.page;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Course;
import org.attune.core.rupture.Rupture;
import org.attune.figures.glyph.Sparkline;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.Counts;
import org.attune.figures.report.Report;
import org.attune.figures.report.ReportHead;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Tables;

/// Writes the index: one line a case, with a search box, filters, an order and pages where the script runs.
final class CaseIndex {

    private static final List<String> COLUMNS = List.of("Case", "Course", "Scored", "Tensions", "Deepest fall",
            "Seen by");

    private static final String NOTE = """
            Open tensions come first, then the deepest falls, counted in the client's own wobble: how far the scores \
            move from session to session when nothing happens.""";

    private CaseIndex() {}

    static void write(Markup page, Report report, List<ShownCase> shown) {
        page.open("section").with("id", "cases").with("aria-labelledby", "cases-h").line();
        page.open("h2").with("id", "cases-h").text("Cases").close().line();
        page.element("p", "note", NOTE)
                .line();
        writeAbsent(page, report.head(), shown);
        writeTools(page);
        Tables.beginCards(page, "index", "Index of cases", COLUMNS);
        for (ShownCase one : shown) {
            writeRow(page, one);
        }
        Tables.end(page);
        page.open("div").with("class", "pages").with("id", "pages").with("hidden", "");
        button(page, "previous", "Previous");
        page.open("span").with("id", "place").with("role", "status").with("aria-live", "polite").close();
        button(page, "next", "Next");
        page.close().close().line();
    }

    /// Says which cases the page has no room for.
    private static void writeAbsent(Markup page, ReportHead head, List<ShownCase> shown) {
        long flagged = shown.stream().filter(one -> one.sheet().isFlagged()).count();
        long others = shown.size() - flagged;
        Counts counts = head.counts();
        if (flagged < counts.flaggedCases()) {
            page.element("p", "note strong",
                    "This page has room for " + Numbers.grouped(flagged) + " of the "
                            + Numbers.grouped(counts.flaggedCases())
                            + " cases with a flag. All of them are " + head.elsewhere() + ".")
                    .line();
        }
        long allOthers = counts.cases() - counts.flaggedCases();
        if (others < allOthers) {
            page.element("p", "note",
                    "Of the " + Numbers.grouped(allOthers) + " cases without a flag, " + Numbers.grouped(others)
                            + " are named here.")
                    .line();
        }
    }

    private static void writeTools(Markup page) {
        page.open("div").with("class", "tools").with("id", "tools").with("hidden", "").with("role", "search").line();
        page.open("label")
                .text("Find a case ")
                .open("input")
                .with("type", "search")
                .with("id", "find")
                .with("autocomplete", "off")
                .with("spellcheck", "false")
                .close()
                .close()
                .line();
        choice(page, "show", "Show ",
                List.of("all", "all cases", "flagged", "with a flag", "open", "with an open tension", "silent",
                        "too few scores to say"));
        choice(page, "order", "Order ",
                List.of("given", "most pressing first", "case", "by name", "since", "most recent flag first",
                        "sessions",
                        "longest first"));
        page.element("p", "note", "To print one case, find it first: paper gets what the index shows.").line();
        page.close().line();
    }

    private static void choice(Markup page, String id, String label, List<String> valuesAndTexts) {
        page.open("label").text(label).open("select").with("id", id);
        for (int i = 0; i < valuesAndTexts.size(); i += 2) {
            page.open("option").with("value", valuesAndTexts.get(i)).text(valuesAndTexts.get(i + 1)).close();
        }
        page.close().close().line();
    }

    private static void button(Markup page, String id, String text) {
        page.open("button").with("type", "button").with("id", id).text(text).close();
    }

    private static void writeRow(Markup page, ShownCase one) {
        CaseSheet sheet = one.sheet();
        Course course = sheet.watched().course();
        Tables.row(page)
                .with("data-case", one.anchor())
                .with("data-name", sheet.watched().id())
                .with("data-state", states(sheet))
                .with("data-since", Integer.toString(sinceLastFlag(one)))
                .with("data-sessions", Integer.toString(course.lastSession()));
        Tables.head(page);
        if (one.isInFull()) {
            page.open("a").with("href", "#" + one.anchor()).element("bdi", sheet.watched().id()).close();
        } else {
            page.element("bdi", sheet.watched().id());
        }
        page.close();
        Tables.cell(page).with("class", "spark-cell");
        Sparkline.draw(page, one.charted());
        page.close();
        Tables.cell(page, "Scored", course.scores() + " of " + course.lastSession());
        Tables.cell(page, "Tensions");
        writeStates(page, sheet);
        page.close();
        Tables.cell(page, "Deepest fall", deepest(sheet));
        Tables.cell(page, "Seen by", seenBy(sheet));
        page.close().line();
    }

    /// How many of the rules that could speak mark the tension that most of them mark.
    private static String seenBy(CaseSheet sheet) {
        return sheet.tensions().stream().mapToInt(Rupture::rulesThatAgree).boxed().max(Integer::compare)
                .map(most -> most + " of " + Numbers.counted(sheet.rulesThatSpoke(), "rule")).orElse("–");
    }

    private static String states(CaseSheet sheet) {
        List<String> states = new ArrayList<>();
        if (sheet.isFlagged()) {
            states.add("flagged");
        }
        if (sheet.isOpen()) {
            states.add("open");
        }
        if (sheet.isSilent()) {
            states.add("silent");
        }
        return String.join(" ", states);
    }

    /// How many sessions the last flag lies back; more than any course has where there is none.
    private static int sinceLastFlag(ShownCase one) {
        int last = one.charted().course().lastSession();
        return one.sheet().said().stream().filter(said -> said.run().isAsked())
                .flatMap(said -> said.verdict().flagsFound().stream())
                .mapToInt(flag -> last - flag.session()).min().orElse(Integer.MAX_VALUE);
    }

    /// The tensions by how they stand, each as a word with its mark.
    static void writeStates(Markup page, CaseSheet sheet) {
        if (sheet.tensions().isEmpty()) {
            page.element("span", "state none",
                    sheet.isSilent() ? "too few scores to say" : sheet.isFlagged() ? "flag only" : "no flag");
            return;
        }
        for (Rupture.RepairState state : Rupture.RepairState.values()) {
            long count = sheet.tensions().stream().filter(tension -> tension.state() == state).count();
            if (count > 0) {
                StateChip.write(page, state, count + " " + StateChip.brief(state));
            }
        }
    }

    private static String deepest(CaseSheet sheet) {
        return sheet.tensions()
                .stream()
                .map(Rupture::depth)
                .max((a, b) -> Double.compare(a.points(), b.points()))
                .map(depth -> sheet.watched().course().scale().sayApart(depth.points()) + " points")
                .orElse("–");
    }
}
