package org.attune.formats.courses;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.instrument.Measures;
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
                KnownScale scale = scales.require("--only", name);
                if (named.stream().noneMatch(each -> each.name().equals(scale.name()))) {
                    named.add(scale);
                }
            }
        }
        return new Focus(watch, named);
    }

    /// The watch it decides for.
    public Watch watch() {
        return watch;
    }

    /// Whether rows of a series may matter in the end, as far as is known.
    public boolean keeps(Series series) {
        return series.asksAboutStrain()
                || (isWatched(series) && (watch instanceof Watch.Named ? isNamed(series) : rank(series) <= best));
    }

    /// Hears that a series has a value. Returns whether some series matter no longer because of that.
    public boolean hear(Series series) {
        if (watch instanceof Watch.Named || !series.isBy(watch.respondent()) || rank(series) >= best) {
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
                if (series.isBy(watch.respondent()) && rank(series) == best) {
                    series.leadingScales().stream()
                            .filter(one -> scales.stream().noneMatch(each -> each.name().equals(one.name())))
                            .forEach(scales::add);
                }
            }
        }
        scales.sort((one, other) -> one.name().compareTo(other.name()));
        return scales;
    }

    private boolean isWatched(Series series) {
        return series.isBy(watch.respondent()) || series.isBy(watch.counterpart());
    }

    private boolean isNamed(Series series) {
        return named.stream().anyMatch(series::isOn);
    }

    private static int rank(Series series) {
        return series.measures().map(Measures::ordinal).orElse(NONE_YET);
    }
}
