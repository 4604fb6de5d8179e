package org.attune.cli.results;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.attune.cli.terminal.WrongUsage;
import org.attune.core.detection.Evidence.Quantity;
import org.attune.core.rupture.Rupture;
import org.attune.core.simulation.ChanceRate;
import org.attune.core.simulation.RuleChance;

/// The columns of `--csv`, documented in docs/csv.md. An empty cell means that there is nothing to say, never 0.
public enum FlagColumn {

    CLIENT,
    SESSION,
    RULE,
    VERSION,
    SIGHT,
    PARAMETERS,
    SCALE,
    ONSET,
    SENTENCE,
    CLEARING,
    QUANTITIES,
    FALSE_PER_12,
    FALSE_PER_12_LOW,
    FALSE_PER_12_HIGH,
    CHANCE_FROM,
    RUPTURE,
    RUPTURE_ONSET,
    RUPTURE_END,
    LOWEST_SESSION,
    DEPTH_POINTS,
    STATE,
    SHAPE;

    /// The column's name in the first line.
    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it tells of the tension that a flag belongs to, which then has to be put together.
    boolean tellsOfTension() {
        return ordinal() >= RUPTURE.ordinal();
    }

    /// The cell of a flag.
    String of(FlagRow row) {
        return switch (this) {
            case CLIENT -> row.client();
            case SESSION -> Integer.toString(row.flag().session());
            case RULE -> row.flag().rule().id();
            case VERSION -> Integer.toString(row.flag().rule().version());
            case SIGHT -> row.flag().sight().name().toLowerCase(Locale.ROOT);
            case PARAMETERS -> row.flag().parameters();
            case SCALE -> row.scale().name();
            case ONSET -> Integer.toString(row.flag().evidence().onsetSession());
            case SENTENCE -> row.flag().evidence().sentence(row.scale());
            case CLEARING -> row.flag().evidence().clearing(row.scale());
            case QUANTITIES -> quantities(row);
            case FALSE_PER_12 -> chance(row, rate -> Exact.text(rate.falsePer12().value()));
            case FALSE_PER_12_LOW -> chance(row, rate -> Exact.text(rate.falsePer12().low()));
            case FALSE_PER_12_HIGH -> chance(row, rate -> Exact.text(rate.falsePer12().high()));
            case CHANCE_FROM -> chanceFrom(row);
            case RUPTURE -> row.tensionNumber().isPresent() ? Integer.toString(row.tensionNumber().getAsInt()) : "";
            case RUPTURE_ONSET -> tension(row, tension -> Integer.toString(tension.onset().session()));
            case RUPTURE_END -> tension(row, tension -> Integer.toString(tension.endSession()));
            case LOWEST_SESSION -> tension(row, tension -> Integer.toString(tension.depth().lowestSession()));
            case DEPTH_POINTS -> tension(row, tension -> Exact.text(tension.depth().points()));
            case STATE -> tension(row, tension -> tension.state().words());
            case SHAPE -> tension(row, tension -> tension.shape().words());
        };
    }

    /// The columns that were asked for by name.
    public static List<FlagColumn> named(List<String> names) {
        return names.stream().map(FlagColumn::named).toList();
    }

    private static FlagColumn named(String name) {
        return Stream.of(values())
                .filter(column -> column.heading().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("--columns has no \"" + name + "\"; it has "
                        + String.join(", ", Stream.of(values()).map(FlagColumn::heading).toList()) + "."));
    }

    private static String quantities(FlagRow row) {
        StringBuilder all = new StringBuilder();
        for (Quantity quantity : row.flag().evidence().quantities()) {
            all.append(all.isEmpty() ? "" : " ").append(quantity.name()).append('=');
            all.append(Exact.text(Exact.said(quantity, row.scale())));
        }
        return all.toString();
    }

    private static String chance(FlagRow row, Function<ChanceRate, String> figure) {
        return switch (row.run().chance()) {
            case RuleChance.Counted counted -> figure.apply(counted.rate());
            case RuleChance.NotCounted not -> "";
        };
    }

    private static String chanceFrom(FlagRow row) {
        return switch (row.run().chance()) {
            case RuleChance.Counted counted -> counted.origin().words();
            case RuleChance.NotCounted not -> "not known: " + not.why();
        };
    }

    private static String tension(FlagRow row, Function<Rupture, String> figure) {
        return row.tension().map(figure).orElse("");
    }
}
