package org.attune.web.coding.together;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import gg.jte.Content;
import org.attune.core.codebook.Mover;
import org.attune.core.sequence.LagAnalysis;
import org.attune.core.sequence.LagTable;
import org.attune.core.sequence.LagTable.Residual;
import org.attune.core.sequence.LagTable.Why;
import org.attune.figures.sequence.SequenceTable;
import org.attune.figures.sequence.Transition;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.store.coding.Round;
import org.attune.web.coding.CodingWords;
import org.attune.web.coding.OwnRounds;
import org.attune.web.coding.together.RoundSequences.Moves;
import org.attune.web.page.Page;

/// What follows what in one coding of a round, and what comes before repair.
///
/// @param round the round
/// @param chosen what of it is shown
/// @param sessions how many sessions the coder coded
/// @param tables one for each way from one person to another
/// @param repairs what repairs are called in them
public record SequencesPage(Round round, Chosen chosen, int sessions, List<LagTable> tables, Set<String> repairs)
        implements
            Page {

    /// What is shown.
    ///
    /// @param coders whose codings there are
    /// @param coder whose is shown
    /// @param moves how finely moves are told apart
    /// @param lag how many places later
    public record Chosen(List<String> coders, String coder, Moves moves, int lag) {
        public Chosen {
            coders = List.copyOf(coders);
        }

        /// The address of it, with one thing chosen otherwise.
        String query() {
            return "?coder=" + coder + "&by=" + moves.name().toLowerCase(Locale.ROOT) + "&lag=" + lag;
        }
    }

    /// Something else that can be chosen.
    ///
    /// @param words what it is called
    /// @param path where it is
    /// @param isHere whether it is what is shown
    public record Choice(String words, String path, boolean isHere) {}

    /// What came before a repair.
    ///
    /// @param repair the repair
    /// @param few why nothing is said of chance; empty where something is
    /// @param rows what came, what comes furthest beyond chance first
    public record Before(String repair, String few, List<Row> rows) {
        public Before {
            rows = List.copyOf(rows);
        }
    }

    /// A code that came before a repair.
    public record Row(String given, String times, String byChance, String off, String chance) {}

    public SequencesPage {
        requireNonNull(round, "round");
        requireNonNull(chosen, "chosen");
        tables = List.copyOf(tables);
        repairs = Set.copyOf(repairs);
    }

    @Override
    public String title() {
        return "What follows what";
    }

    /// Where the round is.
    public String roundPath() {
        return OwnRounds.path(round);
    }

    private String path(Chosen other) {
        return roundPath() + "/sequences" + other.query();
    }

    /// Where the codes in order are taken out.
    public String csvPath() {
        return roundPath() + "/sequences/csv" + chosen.query();
    }

    /// Whose coding can be shown.
    public List<Choice> coders() {
        return chosen.coders.stream().map(coder -> new Choice(coder,
                path(new Chosen(chosen.coders, coder, chosen.moves, chosen.lag)), coder.equals(chosen.coder))).toList();
    }

    /// How finely moves can be told apart.
    public List<Choice> finenesses() {
        return List.of(fineness("by kind of move", Moves.KIND), fineness("code by code", Moves.CODE));
    }

    private Choice fineness(String words, Moves moves) {
        return new Choice(words, path(new Chosen(chosen.coders, chosen.coder, moves, chosen.lag)),
                moves == chosen.moves);
    }

    /// How many places later one can look.
    public List<Choice> lags() {
        return IntStream.rangeClosed(1, LagAnalysis.MOST_LAGS).mapToObj(lag -> new Choice(
                lag == 1 ? "next" : lag + " later", path(new Chosen(chosen.coders, chosen.coder, chosen.moves, lag)),
                lag == chosen.lag)).toList();
    }

    /// What the therapist does after what the client did.
    public List<LagTable> answers() {
        return tables.stream().filter(SequencesPage::isAnswer).toList();
    }

    /// Every other way from one person to another.
    public List<LagTable> others() {
        return tables.stream().filter(table -> !isAnswer(table)).toList();
    }

    private static boolean isAnswer(LagTable table) {
        return table.speakers().given().equals(CodingWords.of(Mover.CLIENT))
                && table.speakers().then().equals(CodingWords.of(Mover.THERAPIST));
    }

    /// What a table is of.
    public String heading(LagTable table) {
        return SequenceTable.heading(table);
    }

    /// A table, drawn.
    public Content drawn(LagTable table) {
        StringBuilder html = new StringBuilder();
        Markup page = new Markup(html);
        SequenceTable.write(page, table);
        page.end();
        return out -> out.writeContent(html.toString());
    }

    /// What came before each repair that there was, with the reason where nothing is said of chance.
    public List<Before> before() {
        List<Before> before = new ArrayList<>();
        for (LagTable table : tables) {
            for (String repair : table.then().stream().filter(repairs::contains).toList()) {
                before.add(new Before(repair,
                        table.transitions() < LagTable.LEAST_TRANSITIONS ? SequenceTable.sentence(table) : "",
                        table.given().stream()
                                .map(given -> new Transition(given, repair, table.lag(), table.cell(given, repair)))
                                .filter(one -> one.cell().count() > 0 || one.cell().byChance() >= 1)
                                .sorted(Transition.OFTENEST_BEYOND_CHANCE)
                                .map(SequencesPage::row).toList()));
            }
        }
        return before.stream().filter(one -> !one.rows().isEmpty()).toList();
    }

    private static Row row(Transition one) {
        String times = Numbers.grouped(one.cell().count());
        String byChance = Numbers.fixed(one.cell().byChance(), 1);
        return switch (one.cell().residual()) {
            case Residual.Off off -> new Row(one.given(), times, byChance, Numbers.fixed(off.z(), 2),
                    Transition.probability(off.p()));
            case Residual.None none -> new Row(one.given(), times, byChance, "–",
                    none.why() == Why.TOO_FEW ? "–" : none.why().words());
        };
    }

    /// What the numbers rest on.
    public String says() {
        return "From " + Numbers.counted(sessions, "session") + " that " + chosen.coder
                + " coded and handed in blind. Segments come in order, and within a segment codes come in the order in "
                + "which the coder gave them. Nothing crosses the end of a session.";
    }

    /// What z is of.
    public String residuals() {
        return Transition.RESIDUALS;
    }

    /// How chance was reckoned.
    public String drawnBy() {
        return "p: " + Numbers.grouped(LagAnalysis.USUAL_DRAWS)
                + " other orders of the codes of each session, those of each person among that person's places.";
    }

    /// What computes the same from what is taken out.
    public String command() {
        return "attune sequences codes-in-order.csv --lags " + chosen.lag;
    }
}
