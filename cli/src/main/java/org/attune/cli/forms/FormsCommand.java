package org.attune.cli.forms;

import java.util.List;
import java.util.Optional;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.command.Sink;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Instrument;
import org.attune.formats.fhir.QuestionnaireWriter;
import org.attune.formats.instruments.InstrumentFile;
import org.attune.formats.instruments.ShippedInstruments;

/// `attune forms`: by which right each form is there, how its scores are made, and the same as FHIR.
public final class FormsCommand implements Command {

    @Override
    public OptionList options() {
        return new OptionList("forms", "[ID] [options]",
                "Lists the forms, or explains one: by which right it is there, how its scores are made, with worked examples, "
                        + "cut-offs and error. With --fhir it writes the form as a FHIR R4 Questionnaire: each answer with its score, "
                        + "the key in extensions, and words only where they may be shown.")
                .words("ID", "the form, as in phq-9; all of them where none is named")
                .section("What to print")
                .flag("--fhir", "print a FHIR R4 Questionnaire")
                .value("--language", "TAG", "with the words that clients read in that language, as in en or es")
                .value("--out", "FILE", "write it to a file instead")
                .section("Other")
                .flag("-h --help", "print this")
                .example("attune forms", "every form on a line")
                .example("attune forms phq-9", "one form in full")
                .example("attune forms phq-9 --fhir --language en --out out/phq-9.json",
                        "a Questionnaire to load elsewhere");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        given.requireRoomFor("--out");
        List<InstrumentFile> files = ShippedInstruments.listFiles();
        if (given.words().size() > 1) {
            throw new WrongUsage("name one form, or none for all.");
        }
        Optional<InstrumentFile> file = given.words().stream().findFirst().map(id -> get(files, id));
        if (given.has("--fhir") && file.isEmpty()) {
            throw new WrongUsage("name the form that --fhir writes; there are " + ids(files) + ".");
        }
        if (!given.has("--fhir") && given.find("--language").isPresent()) {
            throw new WrongUsage("--language goes with --fhir.");
        }
        FormText text = new FormText(around.screen());
        String printed = file.map(one -> given.has("--fhir") ? fhir(one.instrument(), given)
                : text.full(one)).orElseGet(() -> text.list(files));
        Sink.to(given, around.results(), to -> to.print(printed));
        return Exit.DONE;
    }

    private static InstrumentFile get(List<InstrumentFile> files, String id) {
        return files.stream().filter(file -> file.instrument().id().equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new WrongUsage("there is no form \"" + id + "\"; there are " + ids(files) + "."));
    }

    private static String ids(List<InstrumentFile> files) {
        return String.join(", ", files.stream().map(file -> file.instrument().id()).toList());
    }

    private static String fhir(Instrument instrument, Given given) {
        return given.find("--language").map(tag -> QuestionnaireWriter.write(shown(instrument, tag)))
                .orElseGet(() -> QuestionnaireWriter.write(instrument));
    }

    private static ShownForm shown(Instrument instrument, String tag) {
        List<ShownForm> forms = ShippedInstruments.listForms().stream()
                .filter(form -> form.instrument().id().equals(instrument.id())).toList();
        return forms.stream().filter(form -> form.language().equals(tag)).findFirst()
                .orElseThrow(() -> new WrongUsage(forms.isEmpty()
                        ? instrument.name() + " comes without wording: " + instrument.licence().kind().meaning()
                        : instrument.name() + " comes in "
                                + String.join(", ", forms.stream().map(ShownForm::language).toList()) + "."));
    }
}
