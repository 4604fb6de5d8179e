package org.attune.web.line;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Scale;
import org.attune.core.instrument.ScaleKey;
import org.attune.store.forms.FormRecord;
import org.attune.web.forms.CheckBack;
import org.attune.web.forms.FormBook;

/// The forms of a case that its line is drawn of: those of one instrument.
///
/// @param instrument the instrument
/// @param scale the scale that is drawn, with the error that is known of it
/// @param forms its forms in order of sessions
record CaseForms(Instrument instrument, Scale scale, List<FormRecord> forms) {

    /// The form of a case that has none yet.
    private static final String USUAL = "attune-check";

    CaseForms {
        requireNonNull(instrument, "instrument");
        requireNonNull(scale, "scale");
        forms = forms.stream()
                .filter(record -> record.form().edition().instrument().equals(instrument.id()))
                .sorted(Comparator.comparingInt(CaseForms::session))
                .toList();
    }

    /// Those of an instrument, with the error that is published of its scale.
    CaseForms(Instrument instrument, List<FormRecord> forms) {
        this(instrument, instrument.scales().getFirst().scale(), forms);
    }

    /// The same, with a scale of which more is known.
    CaseForms on(UnaryOperator<Scale> known) {
        return new CaseForms(instrument, known.apply(scale), forms);
    }

    /// Those of the instrument that most of the forms are made of. Two questions after a tension are no line.
    static CaseForms of(FormBook book, List<FormRecord> all) {
        Map<String, Long> counts = all.stream()
                .collect(Collectors.groupingBy(record -> record.form().edition().instrument(), Collectors.counting()));
        return book.listReadable().stream()
                .filter(one -> !one.id().equals(CheckBack.INSTRUMENT))
                .max(Comparator.comparingLong((Instrument one) -> counts.getOrDefault(one.id(), 0L))
                        .thenComparing(one -> one.id().equals(USUAL)))
                .map(instrument -> new CaseForms(instrument, all))
                .orElseThrow();
    }

    /// How the scale that is drawn is scored.
    ScaleKey key() {
        return instrument.scales().getFirst();
    }

    /// The session that a form is about.
    static int session(FormRecord record) {
        return record.form().meeting().number();
    }
}
