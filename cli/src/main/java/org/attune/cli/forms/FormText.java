package org.attune.cli.forms;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Words;
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
        StringBuilder text = new StringBuilder();
        for (InstrumentFile file : files) {
            Instrument instrument = file.instrument();
            String about = instrument.name() + ": " + instrument.licence().kind().title() + languages(instrument) + "; "
                    + instrument.scales().stream().map(key -> key.scale().name()).collect(Collectors.joining(", "));
            List<String> lines = Words.wrap(about, screen.columns() - width);
            text.append(screen.strong(Words.left(instrument.id(), width))).append(lines.getFirst()).append('\n');
            lines.stream().skip(1).forEach(line -> text.append(" ".repeat(width)).append(line).append('\n'));
        }
        paragraph(text,
                "attune forms ID explains a form; attune forms ID --fhir writes it as a FHIR R4 Questionnaire.");
        return text.toString();
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
        StringBuilder text = new StringBuilder(screen.strong(instrument.name()));
        text.append(" (").append(instrument.id()).append(", version ").append(instrument.version()).append("): ")
                .append(instrument.licence().kind().title()).append(languages(instrument)).append('\n');
        if (instrument.licence().kind() == LicenceClass.OURS) {
            paragraph(text, "Unvalidated: it has not been tested by research yet.");
        }
        paragraph(text, instrument.licence().kind().meaning());
        paragraph(text, instrument.licence().notice());
        for (ScaleKey key : instrument.scales()) {
            scale(text, new KeyInWords(instrument, key));
        }
        for (WorkedExample example : file.examples()) {
            if (!example.answers().isEmpty()) {
                example(text, instrument, example);
            }
        }
        return text.append('\n').toString();
    }

    private void scale(StringBuilder text, KeyInWords words) {
        text.append('\n').append(screen.strong(words.key().scale().name())).append('\n');
        words.sentences().forEach(sentence -> indented(text, sentence));
        words.reliabilities().forEach(sentence -> indented(text, "Reliability: " + sentence));
        for (CutOff cutOff : words.key().norms().cutOffs()) {
            indented(text, KeyInWords.points(cutOff) + ": " + cutOff.means() + " (" + cutOff.source() + ")");
        }
        indented(text, "Key: " + words.key().source());
    }

    private void example(StringBuilder text, Instrument instrument, WorkedExample example) {
        paragraph(text, "Example: " + example.says());
        for (ScaleKey key : instrument.scales()) {
            indented(text, key.scale().name() + ": "
                    + String.join(" ", Working.of(instrument, key, example.answers()).lines()));
        }
    }

    private void indented(StringBuilder text, String words) {
        Words.wrap(words, screen.columns() - INDENT)
                .forEach(line -> text.append(" ".repeat(INDENT)).append(line).append('\n'));
    }

    private void paragraph(StringBuilder text, String words) {
        text.append('\n');
        Words.wrap(words, screen.columns()).forEach(line -> text.append(line).append('\n'));
    }
}
