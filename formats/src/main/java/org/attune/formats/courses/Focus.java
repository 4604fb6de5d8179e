package org.attune.formats.courses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Measures;
import org.attune.core.instrument.ScaleKey;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.instruments.KnownScale;
import org.attune.formats.instruments.ScaleBook;

/// Decides, while rows come in, which series can still matter, and in the end which scales are looked at.
///
/// What it decides in the end depends on which series have values, never on their order.
public final class Focus {

    private static final int NONE_YET = Measures.values().length;

    private final Watch watch;
    private final List<KnownScale> named;
    private int best = NONE_YET;

    private Focus(Watch watch, List<KnownScale> named) {
        this.watch = watch;
        this.named = List.copyOf(named);
    }

    /// A focus for a watch.
    ///
    /// @throws Refusal when the watch names a scale that nobody knows
    public static Focus of(Watch watch, ScaleBook scales) throws Refusal {
        List<KnownScale> named = new ArrayList<>();
        if (watch instanceof Watch.Named names) {
            for (String name : names.scales()) {
                KnownScale scale = scales.find(name).orElseThrow(() -> unknown(name, scales));
                if (named.stream().noneMatch(each -> each.name().equals(scale.name()))) {
                    named.add(scale);
                }
            }
        }
        return new Focus(watch, named);
    }

    private static Refusal unknown(String name, ScaleBook scales) {
        return new Refusal(new Problem(ProblemKind.SCALE, "--only", 0, "The scale \"" + name + "\" is not known.",
                "Known are " + String.join(", ", scales.names()) + ".",
                "Choose one of these, or define yours with --scale name=" + name
                        + ",min=1,max=5,higher=better, or higher=worse."));
    }

    /// The watch it decides for.
    public Watch watch() {
        return watch;
    }

    /// Whether rows of a series may matter in the end, as far as is known.
    public boolean keeps(Series series) {
        return switch (series) {
            case Series.Total total -> total.asksAboutStrain()
                    || (isWatched(total.by())
                            && (watch instanceof Watch.Named ? isNamed(total.scale()) : rank(series) <= best));
            case Series.Answers answers -> answers.asksAboutStrain() || (isWatched(answers.by())
                    && (watch instanceof Watch.Named ? hasNamed(answers.instrument()) : rank(series) <= best));
            case Series.UnknownRater unknown -> false;
            case Series.UnknownScale unknown -> false;
            case Series.UnknownItem unknown -> false;
        };
    }

    /// Hears that a series has a value. Returns whether some series matter no longer because of that.
    public boolean hear(Series series) {
        if (watch instanceof Watch.Named || by(series) != watch.respondent() || rank(series) >= best) {
            return false;
        }
        best = rank(series);
        return true;
    }

    /// The scales that are looked at, given the series with values, in the order of their names.
    public List<KnownScale> scales(List<Series> valued) {
        List<KnownScale> scales = new ArrayList<>(named);
        if (watch instanceof Watch.Usual) {
            for (Series series : valued) {
                if (by(series) == watch.respondent() && rank(series) == best) {
                    candidates(series).stream()
                            .filter(one -> scales.stream().noneMatch(each -> each.name().equals(one.name())))
                            .forEach(scales::add);
                }
            }
        }
        scales.sort(Comparator.comparing(KnownScale::name));
        return scales;
    }

    private static List<KnownScale> candidates(Series series) {
        return switch (series) {
            case Series.Total total -> List.of(total.scale());
            case Series.Answers answers -> answers.instrument().leadingScales().stream()
                    .<KnownScale>map(key -> new KnownScale.OfInstrument(answers.instrument(), key)).toList();
            case Series.UnknownRater unknown -> List.of();
            case Series.UnknownScale unknown -> List.of();
            case Series.UnknownItem unknown -> List.of();
        };
    }

    private boolean isWatched(Respondent by) {
        return by == watch.respondent() || by == watch.counterpart();
    }

    private boolean isNamed(KnownScale scale) {
        return named.stream().anyMatch(each -> each.name().equals(scale.name()));
    }

    private boolean hasNamed(Instrument instrument) {
        return instrument.scales().stream().map(ScaleKey::scale).anyMatch(scale -> named.stream()
                .anyMatch(each -> each instanceof KnownScale.OfInstrument && each.name().equals(scale.name())));
    }

    private static int rank(Series series) {
        return series.measures().map(Measures::ordinal).orElse(NONE_YET);
    }

    private static Respondent by(Series series) {
        return switch (series) {
            case Series.Total total -> total.by();
            case Series.Answers answers -> answers.by();
            case Series.UnknownRater unknown -> Respondent.OBSERVER;
            case Series.UnknownScale unknown -> unknown.by();
            case Series.UnknownItem unknown -> unknown.by();
        };
    }
}
