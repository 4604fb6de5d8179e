package org.attune.cli.sequences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.attune.cli.terminal.Prose;
import org.attune.cli.terminal.Screen;
import org.attune.core.sequence.LagTable;
import org.attune.core.sequence.LagTable.Residual;
import org.attune.figures.sequence.SequencePage;
import org.attune.figures.sequence.Transition;
import org.attune.figures.svg.Numbers;
import org.attune.formats.csv.CsvWriter;
import org.attune.formats.json.JsonWriter;

/// Which code follows which, for people and for programs.
final class SequenceText {

    private static final List<String> HEADINGS = List.of("After", "came", "Later", "Times", "By chance", "z", "p");
    private static final int FIRST_NUMBER = 2;

    private SequenceText() {}

    /// What chance seldom does, for a person to read.
    static String table(SequencePage page, Screen screen) {
        Prose prose = new Prose(screen);
        for (LagTable table : page.tables()) {
            List<Transition> seldom = Transition.seldomByChance(Transition.all(table));
            if (seldom.isEmpty()) {
                String whose = table.speakers().given().isEmpty() ? ""
                        : ", " + table.speakers().given() + " and then " + table.speakers().then();
                prose.paragraph((table.lag() == 1 ? "Next" : table.lag() + " places later") + whose + ": of "
                        + Numbers.counted(table.transitions(), "transition") + " none lies far from chance.");
            } else {
                prose.paragraph(seldom.getFirst().sentence()).space();
                rows(prose, seldom);
            }
            prose.space();
        }
        return end(prose, page);
    }

    /// Everything that came before one code.
    static String before(SequencePage page, String then, Screen screen) {
        Prose prose = new Prose(screen);
        for (LagTable table : page.tables()) {
            if (table.then().contains(then)) {
                rows(prose, column(table, then));
                prose.space();
            }
        }
        return end(prose, page);
    }

    private static String end(Prose prose, SequencePage page) {
        return prose.paragraph(page.drawn())
                .paragraph(Transition.RESIDUALS)
                .paragraph("That one code follows another does not say that it brings it about.")
                .text();
    }

    private static List<Transition> column(LagTable table, String then) {
        return table.given().stream().map(given -> new Transition(given, then, table.lag(), table.cell(given, then)))
                .sorted(Transition.OFTENEST_BEYOND_CHANCE).toList();
    }

    private static void rows(Prose prose, List<Transition> transitions) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (Transition one : transitions) {
            List<String> row = new ArrayList<>(List.of(one.given(), one.then(), String.valueOf(one.lag()),
                    Numbers.grouped(one.cell().count()), Numbers.fixed(one.cell().byChance(), 1)));
            switch (one.cell().residual()) {
                case Residual.Off off -> row.addAll(List.of(Numbers.fixed(off.z(), 2),
                        Transition.probability(off.p())));
                case Residual.None none -> row.addAll(List.of("–", none.why().words()));
            }
            rows.add(row);
        }
        prose.table(rows, column -> column >= FIRST_NUMBER);
    }

    /// @param isAsked which transitions are written
    static String csv(SequencePage page, Predicate<Transition> isAsked) {
        StringBuilder text = new StringBuilder();
        try {
            CsvWriter csv = new CsvWriter(text);
            csv.header("given", "then", "lag", "count", "by_chance", "expected", "z", "p", "why_not");
            for (LagTable table : page.tables()) {
                for (Transition one : Transition.all(table).stream().filter(isAsked).toList()) {
                    csv.cell(one.given()).cell(one.then()).cell(one.lag()).cell(one.cell().count())
                            .cell(one.cell().byChance()).cell(one.cell().expected());
                    switch (one.cell().residual()) {
                        case Residual.Off off -> csv.cell(off.z()).cell(off.p()).empty();
                        case Residual.None none -> csv.empty().empty().cell(none.why().words());
                    }
                    csv.endRow();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    /// @param isAsked which transitions are written
    static String json(SequencePage page, Predicate<Transition> isAsked) {
        StringBuilder text = new StringBuilder();
        try {
            JsonWriter json = JsonWriter.compact(text);
            json.beginObject().name("type").value("run").name("schema").value(1);
            json.name("program").value(page.provenance().program()).name("drawn").value(page.drawn());
            json.endObject().endLine();
            for (LagTable table : page.tables()) {
                for (Transition one : Transition.all(table).stream().filter(isAsked).toList()) {
                    json.beginObject().name("type").value("transition").name("given").value(one.given());
                    json.name("then").value(one.then()).name("lag").value(one.lag());
                    json.name("count").value(one.cell().count()).name("byChance").value(one.cell().byChance());
                    json.name("expected").value(one.cell().expected());
                    switch (one.cell().residual()) {
                        case Residual.Off off -> json.name("z").value(off.z()).name("p").value(off.p());
                        case Residual.None none -> json.name("why").value(none.why().words());
                    }
                    json.endObject().endLine();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }
}
