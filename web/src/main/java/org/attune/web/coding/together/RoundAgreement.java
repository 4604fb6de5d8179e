package org.attune.web.coding.together;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import gg.jte.Content;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.portion.CodeRatings;
import org.attune.core.agreement.portion.CodeRatings.By;
import org.attune.core.agreement.portion.DataTraits;
import org.attune.core.agreement.portion.Fitting;
import org.attune.core.agreement.portion.Portion.Finding;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.SessionItem;
import org.attune.core.coding.CodedSession;
import org.attune.core.coding.CoderBias;
import org.attune.core.coding.Sheet;
import org.attune.core.coding.SheetRatings;
import org.attune.figures.agreement.AgreementSection;
import org.attune.figures.agreement.Forest;
import org.attune.figures.agreement.HeatTable;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.store.coding.Reveal;
import org.attune.store.coding.Reveal.Column;
import org.attune.web.coding.CodingWords;
import org.attune.web.coding.together.RoundAgreementPage.CodeLine;
import org.attune.web.coding.together.RoundAgreementPage.Habit;
import org.attune.web.coding.together.RoundAgreementPage.Parted;
import org.attune.web.forms.Days;

/// How far the coders of a round agree, computed from what they handed in blind. Each segment is a unit, and a code is given, absent or
/// left out in it.
final class RoundAgreement implements AutoCloseable {

    /// The same page says the same numbers each time. Our choice.
    private static final long SEED = 1;

    private final Codebook codebook;
    private final SheetRatings ratings;
    private final List<CodedSession> sessions;
    private final List<Asked> asked;
    /// What was found of a code as a whole, whose interval is drawn once for all that a page says of it.
    private final Map<String, Finding> wholes = new HashMap<>();
    private final Bootstrap bootstrap = new Bootstrap(Bootstrap.USUAL_DRAWS, SEED, 1);

    /// What is asked of the coders: a code in each segment, or a question about each session.
    ///
    /// @param ratings the answers
    /// @param level what a difference between them means
    private record Asked(String id, String name, CodeRatings ratings, Level level) {}

    RoundAgreement(Codebook codebook, List<Reveal> reveals, Days days) {
        this.codebook = codebook;
        this.sessions = reveals.stream().map(reveal -> coded(codebook, reveal, days)).toList();
        this.ratings = new SheetRatings(sessions.stream().map(RoundAgreement::withoutGold).toList());
        this.asked = asked();
    }

    /// A gold sheet beside several coders is no coder more. Beside one it is what they are held against.
    private static CodedSession withoutGold(CodedSession session) {
        if (session.sheets().size() <= 2 || !session.sheets().containsKey(Column.GOLD)) {
            return session;
        }
        Map<String, Sheet> coders = new HashMap<>(session.sheets());
        coders.remove(Column.GOLD);
        return new CodedSession(session.name(), session.period(), coders);
    }

    static CodedSession coded(Codebook codebook, Reveal reveal, Days days) {
        Map<String, Sheet> sheets = new HashMap<>();
        reveal.columns().forEach(
                column -> sheets.put(column.label(), Sheet.of(codebook, reveal.segments(), column.blind())));
        return new CodedSession(reveal.label(), month(reveal, days), sheets);
    }

    /// The month in which the last sheet of a session was handed in blind.
    private static String month(Reveal reveal, Days days) {
        return reveal.columns().stream().map(Column::handedInAt).max(Comparator.naturalOrder())
                .map(at -> YearMonth.from(days.of(at)).toString())
                .orElse("");
    }

    String says() {
        Set<String> coders = new TreeSet<>();
        sessions.forEach(session -> coders.addAll(session.sheets().keySet()));
        return "From " + Numbers.counted(sessions.size(), "session") + " that " + String.join(", ", coders)
                + " coded and handed in blind. Each segment is a unit. What was not rated, or could not be told, is left out, and is never absent."
                + " Intervals draw sessions again, " + Numbers.grouped(Bootstrap.USUAL_DRAWS) + " times.";
    }

    private List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (Code code : codebook.codes()) {
            asked.add(new Asked(code.id(), CodingWords.nameOf(code), ratings.presence(code.id(), Undecided.LEFT_OUT),
                    Level.NOMINAL));
        }
        for (SessionItem item : codebook.items()) {
            asked.add(new Asked(item.id(), item.name(), ratings.answers(item.id()), Level.INTERVAL));
        }
        return asked;
    }

    /// Every code that somebody gave, and every question that somebody answered.
    Content forest() {
        return drawn(asked.stream().filter(RoundAgreement::isSaid).map(this::whole).toList());
    }

    private static boolean isSaid(Asked asked) {
        return DataTraits.of(asked.ratings.ratings(), asked.level).categories() > 1;
    }

    /// Codes that nobody gave anywhere agree for a reason of their own.
    List<CodeLine> codes() {
        return asked.stream().filter(RoundAgreement::isSaid).map(this::line).toList();
    }

    Optional<CodeLine> findCode(String id) {
        return asked.stream().filter(each -> each.id.equals(id)).findFirst().map(this::line);
    }

    private Finding whole(Asked asked) {
        return wholes.computeIfAbsent(asked.id, id -> {
            Finding finding = find(asked, By.CODE).getFirst();
            return new Finding(asked.name + ", " + fitting(asked).coefficient().words(), finding.agreement(),
                    finding.interval(), finding.units(), finding.sessions(), finding.table());
        });
    }

    private CodeLine line(Asked asked) {
        Fitting fitting = fitting(asked);
        Finding finding = whole(asked);
        return new CodeLine(asked.id, asked.name, fitting.sentence(),
                written(page -> HeatTable.write(page, "Which answer met which, " + asked.name,
                        "One coder down, the other across", finding.table().categories(), finding.table().rows())));
    }

    /// A code by session, by pair of coders and by month.
    List<Parted> parted(String id) {
        return asked.stream().filter(each -> each.id.equals(id)).findFirst().map(each -> List.of(
                new Parted("By session", drawn(find(each, By.SESSION))),
                new Parted("By pair of coders", drawn(find(each, By.PAIR))),
                new Parted("By month", drawn(find(each, By.PERIOD))))).orElse(List.of());
    }

    private static Fitting fitting(Asked asked) {
        return Fitting.of(DataTraits.of(asked.ratings.ratings(), asked.level));
    }

    private List<Finding> find(Asked asked, By by) {
        Fitting fitting = fitting(asked);
        return asked.ratings.portions(by, fitting.coefficient()).stream()
                .map(portion -> portion.find(fitting.coefficient(), bootstrap))
                .toList();
    }

    private static Content drawn(List<Finding> findings) {
        return written(page -> Forest.write(page, new AgreementSection("the codes", "Agreement", "", findings)));
    }

    private static Content written(Consumer<Markup> writer) {
        StringBuilder html = new StringBuilder();
        Markup page = new Markup(html);
        writer.accept(page);
        page.end();
        return out -> out.writeContent(html.toString());
    }

    /// How much oftener or more seldom these coders give each code than those they are held against, all in all and by month.
    List<Habit> habits(Set<String> coders, Set<String> against) {
        List<Habit> habits = new ArrayList<>();
        for (String coder : coders) {
            for (Code code : codebook.codes()) {
                CoderBias bias = CoderBias.of(sessions, coder, code.id(), against);
                if (bias.points().isPresent() && bias.ownShare() + bias.othersShare() > 0) {
                    habits.add(new Habit(coder, CodingWords.nameOf(code), "", words(bias)));
                    var drift = CoderBias.drift(sessions, coder, code.id(), against);
                    drift.entrySet().stream()
                            .filter(each -> drift.size() > 1 && each.getValue().points().isPresent())
                            .map(each -> new Habit(coder, CodingWords.nameOf(code), each.getKey(),
                                    words(each.getValue())))
                            .forEach(habits::add);
                }
            }
        }
        return habits;
    }

    private static String words(CoderBias bias) {
        return Numbers.percent(bias.ownShare()) + " of " + Numbers.counted(bias.segments(), "segment") + ", the others "
                + Numbers.percent(bias.othersShare());
    }

    /// Everybody whose sheets are to be seen.
    static Set<String> labels(List<Reveal> reveals) {
        return reveals.stream().flatMap(reveal -> reveal.columns().stream()).map(Column::label)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        bootstrap.close();
    }
}
