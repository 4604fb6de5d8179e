package org.attune.formats.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.ScaleKey;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;

/// Every scale that scores can be read on: those of the instruments, and those the user defines. What the user defines
/// goes first.
///
/// Names are compared without case, spaces, hyphens, underscores and points, so `PHQ-9`, `phq9` and R's `PHQ.9` are
/// one.
public final class ScaleBook {

    private final Map<String, KnownScale> byName;
    private final Map<String, Instrument> instruments;
    private final List<KnownScale> scales;

    private ScaleBook(Map<String, KnownScale> byName, Map<String, Instrument> instruments, List<KnownScale> scales) {
        this.byName = byName;
        this.instruments = instruments;
        this.scales = scales;
    }

    /// The scales of the shipped instruments.
    public static ScaleBook shipped() {
        return of(ShippedInstruments.listAll());
    }

    /// The scales of these instruments.
    public static ScaleBook of(List<Instrument> instruments) {
        Map<String, KnownScale> byName = new LinkedHashMap<>();
        Map<String, Instrument> byInstrument = new LinkedHashMap<>();
        List<KnownScale> scales = new ArrayList<>();
        for (Instrument instrument : instruments) {
            byInstrument.put(key(instrument.id()), instrument);
            byInstrument.put(key(instrument.name()), instrument);
            for (ScaleKey scaleKey : instrument.scales()) {
                KnownScale scale = new KnownScale.OfInstrument(instrument, scaleKey);
                scales.add(scale);
                byName.put(key(scaleKey.scale().name()), scale);
                scaleKey.aliases().forEach(alias -> byName.putIfAbsent(key(alias), scale));
            }
        }
        return new ScaleBook(byName, byInstrument, List.copyOf(scales));
    }

    /// The same book with a scale of the user's, which takes the place of any other of its name.
    public ScaleBook with(ScaleDefinition definition) {
        KnownScale scale = new KnownScale.Defined(definition);
        String key = key(definition.name());
        Map<String, KnownScale> more = new LinkedHashMap<>(byName);
        more.put(key, scale);
        List<KnownScale> all = new ArrayList<>();
        all.add(scale);
        scales.stream().filter(each -> !key(each.name()).equals(key)).forEach(all::add);
        return new ScaleBook(more, instruments, List.copyOf(all));
    }

    /// The scale of this name or alias.
    public Optional<KnownScale> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /// The scale of this name or alias, where somebody asks for it.
    ///
    /// @param option the option that names it
    /// @throws Refusal when there is none
    public KnownScale require(String option, String name) throws Refusal {
        return find(name).orElseThrow(() -> new Refusal(
                new Problem(ProblemKind.ASKED, option, 0, "The scale \"" + name + "\" is not known.",
                        "Known are " + String.join(", ", names()) + ".",
                        "Choose one of these, or define yours with --scale name=" + name
                                + ",min=1,max=5,higher=better, or higher=worse.")));
    }

    /// The instrument of this name, id, or with a scale of this name.
    public Optional<Instrument> findInstrument(String name) {
        Instrument instrument = instruments.get(key(name));
        if (instrument != null) {
            return Optional.of(instrument);
        }
        return byName.get(key(name)) instanceof KnownScale.OfInstrument known ? Optional.of(known.instrument())
                : Optional.empty();
    }

    /// All scales, those of the user first, then the instruments' in their order.
    public List<KnownScale> listScales() {
        return scales;
    }

    /// The names of all scales, for messages.
    public List<String> names() {
        return scales.stream().map(KnownScale::name).toList();
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.strip()
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c != '-' && c != '_' && c != '.' && !Character.isWhitespace(c))
                .forEach(c -> key.append((char) c));
        return key.toString();
    }
}
