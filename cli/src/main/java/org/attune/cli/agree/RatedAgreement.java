package org.attune.cli.agree;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.attune.cli.command.Given;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.portion.CodeRatings;
import org.attune.core.agreement.portion.CodeRatings.By;
import org.attune.core.agreement.portion.DataTraits;
import org.attune.core.agreement.portion.Fitting;
import org.attune.core.agreement.portion.Portion;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.Coefficient;
import org.attune.figures.agreement.AgreementSection;
import org.attune.figures.svg.Numbers;
import org.attune.formats.codings.CodeTable;

/// How far coders agree on codes, as the options ask.
///
/// @param given what was typed
/// @param bootstrap draws sessions again
record RatedAgreement(Given given, Bootstrap bootstrap) {

    /// The codes one after the other.
    List<AgreementSection> sections(List<CodeTable> codes) {
        return codes.stream().map(this::section).toList();
    }

    private AgreementSection section(CodeTable table) {
        boolean isCounted = given.has("--count-cannot-tell") && table.count(Other.CANNOT_TELL) > 0;
        Level level = level(given).orElse(isCounted ? Level.NOMINAL : table.level());
        if (isCounted && level != Level.NOMINAL) {
            throw new WrongUsage("--count-cannot-tell leaves the categories of " + table.code() + " without an order, "
                    + "and --level " + level.name().toLowerCase(Locale.ROOT)
                    + " needs one. Leave one of the two away.");
        }
        CodeRatings ratings;
        try {
            ratings = table.ratings(level, isCounted ? Undecided.OWN_CATEGORY : Undecided.LEFT_OUT);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--level: " + e.getMessage() + " (--order names categories).");
        }
        Fitting fitting = Fitting.of(DataTraits.of(ratings.ratings(), level));
        Optional<Coefficient> asked = given.find("--coefficient").map(typed -> CoefficientName.get(typed).on(level));
        Coefficient coefficient = asked.orElse(fitting.coefficient());
        return new AgreementSection(table.code(), coefficient.words(), fitting.sentence()
                + (asked.isEmpty() || asked.get().equals(fitting.coefficient()) ? ""
                        : " Asked for was " + coefficient.words() + ".")
                + leftOut(table, level) + counted(table, coefficient)
                + (isCounted ? " Cannot tell counts as a category, so that the categories have no order." : ""),
                portions(ratings, coefficient).stream().map(portion -> portion.find(coefficient, bootstrap)).toList());
    }

    /// What the number of categories is, where the coefficient hangs on it and nobody named them.
    private static String counted(CodeTable table, Coefficient coefficient) {
        return coefficient instanceof Coefficient.Gwet && table.isNumbers()
                ? " Of numbers, only those that somebody gave count as categories."
                : "";
    }

    /// What is absent has no number, and no distance from one.
    private static String leftOut(CodeTable table, Level level) {
        int absent = table.count(Other.ABSENT);
        return absent == 0 || level == Level.NOMINAL || level == Level.ORDINAL ? ""
                : " " + Numbers.counted(absent, "rating") + " of absent " + (absent == 1 ? "is" : "are")
                        + " left out, because absent is no number; with --level ordinal it is the lowest.";
    }

    private List<Portion> portions(CodeRatings ratings, Coefficient coefficient) {
        Optional<String> gold = given.find("--gold");
        if (gold.isEmpty()) {
            return ratings.portions(by(given), coefficient);
        }
        List<String> coders = ratings.ratings().layout().coders();
        if (!coders.contains(gold.get())) {
            throw new WrongUsage("--gold must be one of the coders, " + String.join(", ", coders) + ", but was \""
                    + gold.get() + "\".");
        }
        return ratings.besideGold(gold.get(), coefficient);
    }

    /// What ratings are parted by.
    static By by(Given given) {
        String typed = given.find("--by").orElse("code");
        return switch (typed) {
            case "code" -> By.CODE;
            case "session" -> By.SESSION;
            case "pair" -> By.PAIR;
            case "period" -> By.PERIOD;
            default -> throw new WrongUsage("--by must be code, session, pair or period, but was \"" + typed + "\".");
        };
    }

    private static Optional<Level> level(Given given) {
        return given.find("--level").map(typed -> {
            for (Level level : Level.values()) {
                if (level.name().toLowerCase(Locale.ROOT).equals(typed)) {
                    return level;
                }
            }
            throw new WrongUsage("--level must be nominal, ordinal, interval or ratio, but was \"" + typed + "\".");
        });
    }
}
