package org.attune.formats.instruments;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.worked.WorkedExample;

/// What stands in the file of an instrument.
///
/// @param instrument the instrument
/// @param examples filled forms with the scores that they must have
public record InstrumentFile(Instrument instrument, List<WorkedExample> examples) {

    public InstrumentFile {
        requireNonNull(instrument, "instrument");
        examples = List.copyOf(examples);
    }
}
