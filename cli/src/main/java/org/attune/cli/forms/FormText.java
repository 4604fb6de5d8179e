package org.attune.cli.forms;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.cli.terminal.Prose;
import org.attune.cli.terminal.Screen;
import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.Norms.CutOff;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.instrument.worked.KeyInWords;
import org.attune.core.instrument.worked.WorkedExample;
import org.attune.core.instrument.worked.Working;
import org.attune.formats.instruments.InstrumentFile;
import org.attune.formats.instruments.ShippedInstruments;

/// Forms as a person reads them in a terminal.
///
/// @param screen how wide it may be
record FormText(Screen screen) {

    private static final int GAP = 2;
    private static final int INDENT = 4;

    /// Every form on a line.
    String list(List<InstrumentFile> files) {
        int width = files.stream().mapToInt(file -> file.instrument().id().length()).max().orElse(0) + GAP;
        Prose prose = new Prose(screen);
        for (InstrumentFile file : files) {
            Instrument instrument = file.instrument();
            String about = instrument.name() + ": " + instrument.licence().kind().title() + languages(instrument) + "; "
                    + instrument.scales().stream().map(key -> key.scale().name()).collect(Collectors.joining(", "));
            prose.item(instrument.id(), width, about);
        }
        return prose.space().paragraph(
                "attune forms ID explains a form; attune forms ID --fhir writes it as a FHIR R4 Questionnaire.").text();
    }

    private static String languages(Instrument instrument) {
        String languages = ShippedInstruments.listForms().stream()
                .filter(form -> form.instrument().id().equals(instrument.id()))
                .map(ShownForm::language).collect(Collectors.joining(", "));
        return languages.isEmpty() ? "" : ", with its wording (" + languages + ")";
    }

    /// One form in full.
    String full(InstrumentFile file) {
        Instrument instrument = file.instrument();
        Prose prose = new Prose(screen).titled("", instrument.name(), " (" + instrument.id() + ", version "
                + instrument.version() + "): " + instrument.licence().kind().title() + languages(instrument));
        if (instrument.licence().kind() == LicenceClass.OURS) {
            prose.space().paragraph("Unvalidated: it has not been tested by research yet.");
        }
        prose.space().paragraph(instrument.licence().kind().meaning());
        prose.space().paragraph(instrument.licence().notice());
        for (ScaleKey key : instrument.scales()) {
            scale(prose, new KeyInWords(instrument, key));
        }
        for (WorkedExample example : file.examples()) {
            if (!example.answers().isEmpty()) {
                example(prose, instrument, example);
            }
        }
        return prose.space().text();
    }

    private static void scale(Prose prose, KeyInWords words) {
        prose.space().heading(words.key().scale().name());
        words.sentences().forEach(sentence -> prose.indented(INDENT, sentence));
        words.reliabilities().forEach(sentence -> prose.indented(INDENT, "Reliability: " + sentence));
        for (CutOff cutOff : words.key().norms().cutOffs()) {
            prose.indented(INDENT, KeyInWords.points(cutOff) + ": " + cutOff.means() + " (" + cutOff.source() + ")");
        }
        prose.indented(INDENT, "Key: " + words.key().source());
    }

    private static void example(Prose prose, Instrument instrument, WorkedExample example) {
        prose.space().paragraph("Example: " + example.says());
        for (ScaleKey key : instrument.scales()) {
            prose.indented(INDENT, key.scale().name() + ": "
                    + String.join(" ", Working.of(instrument, key, example.answers()).lines()));
        }
    }
}
