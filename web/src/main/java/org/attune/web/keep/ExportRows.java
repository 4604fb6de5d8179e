package org.attune.web.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.instrument.Scoring;
import org.attune.core.pairing.Sharing;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.cases.Meeting;
import org.attune.store.consent.Consent;
import org.attune.store.flags.FlagDecision;
import org.attune.store.forms.Answer;
import org.attune.store.forms.Content;
import org.attune.store.forms.Corrections.Earlier;
import org.attune.store.forms.Form;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfState;
import org.attune.store.forms.HalfView;
import org.attune.store.forms.Whose;

/// Makes the rows of each table of an export out of what was taken of a case.
final class ExportRows {

    private static final List<Whose> RATERS = List.of(Whose.CLIENT, Whose.THERAPIST);

    private final List<Instrument> instruments = ShippedInstruments.listAll();

    /// The rows of a case in a table. Those of its turns are made as each transcript is taken.
    List<List<Cell>> of(ExportTable table, Material one) {
        return switch (table) {
            case CASES -> cases(one);
            case SESSIONS -> one.diary().meetings().stream().map(meeting -> row(one, session(meeting),
                    Cell.of(meeting.heldOn()))).toList();
            case EVENTS -> one.diary().events().stream().map(event -> row(one, Cell.of(event.on()),
                    Cell.of(event.word()))).toList();
            case SCORES -> scores(one, scales -> scales.stream().limit(1).toList());
            case SUBSCALES -> scores(one, scales -> scales.stream().skip(1).toList());
            case ANSWERS -> answers(one);
            case WORDS -> words(one);
            case HALVES -> halves(one);
            case CORRECTIONS -> corrections(one);
            case DECISIONS -> one.decisions().stream().map(decision -> decision(one, decision)).toList();
            case RUPTURES -> one.diary().tensions().stream().flatMap(tension -> TensionRows.of(one, tension)).toList();
            case CODINGS -> CodingRows.codings(one);
            case SETTLEMENTS -> CodingRows.settlements(one);
            case TURNS -> List.of();
            case CLIPS -> LeftBehindRows.clips(one);
            case HINTS -> LeftBehindRows.answers(one);
            case PACKETS -> LeftBehindRows.packets(one);
            case ESSAYS -> List.of();
            case CONSENTS -> one.consents().stream().map(consent -> consent(one, consent)).toList();
        };
    }

    static List<Cell> row(Material one, Cell... cells) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(one.about().pseudonym())));
        row.addAll(List.of(cells));
        return row;
    }

    private static Cell session(Meeting meeting) {
        return Cell.of(meeting.number());
    }

    private static List<List<Cell>> cases(Material one) {
        return List.of(row(one, Cell.of(one.therapist()), Cell.of(one.about().openedAt()),
                Cell.of(one.about().isClosed() ? "yes" : "no"), Cell.of(one.about().end()),
                Cell.of(one.diary().meetings().size()),
                Cell.of(one.formsWithoutClient()), Cell.of(one.diary().left().withheld())));
    }

    /// A session that took place without a score has a row with an empty value, on each scale that the case has, so that
    /// whoever reads the file knows that time went on.
    private List<List<Cell>> scores(Material one, UnaryOperator<List<ScaleKey>> chosen) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Whose rater : RATERS) {
            Map<String, Map<Integer, Double>> byScale = new HashMap<>();
            for (FormRecord form : one.forms()) {
                find(form.form()).map(Instrument::scales).map(chosen).orElse(List.of())
                        .forEach(key -> score(form.form(), key, form.half(rater)).ifPresent(points -> byScale
                                .computeIfAbsent(key.scale().name(), none -> new HashMap<>())
                                .put(form.form().meeting().number(), points)));
            }
            for (String scale : new TreeSet<>(byScale.keySet())) {
                Map<Integer, Double> bySession = byScale.getOrDefault(scale, Map.of());
                for (Meeting meeting : one.diary().meetings()) {
                    Double points = bySession.get(meeting.number());
                    rows.add(row(one, session(meeting), Cell.of(meeting.heldOn()), Cell.of(rater), Cell.of(scale),
                            points == null ? new Cell.Empty() : Cell.of(points)));
                }
            }
        }
        return rows;
    }

    private Optional<Instrument> find(Form form) {
        return instruments.stream().filter(known -> known.id().equals(form.edition().instrument())
                && known.version().equals(form.edition().version())).findFirst();
    }

    private OptionalDouble score(Form form, ScaleKey key, HalfView half) {
        return half.content().score(points -> {
            Map<String, Double> answers = new HashMap<>();
            points.forEach((item, answer) -> answers.put(item, answer.doubleValue()));
            return Scoring.score(find(form).orElseThrow(), key, answers) instanceof Scoring.Score.Scored scored
                    ? OptionalDouble.of(scored.points())
                    : OptionalDouble.empty();
        });
    }

    private List<List<Cell>> answers(Material one) {
        List<List<Cell>> rows = new ArrayList<>();
        for (FormRecord form : one.forms()) {
            Form asked = form.form();
            String name = find(asked).map(Instrument::name).orElse(asked.edition().instrument());
            for (Whose rater : RATERS) {
                for (Answer answer : form.half(rater).content().answers()) {
                    Cell value = switch (answer) {
                        case Answer.Given given -> Cell.of(given.points());
                        case Answer.Skipped skipped -> new Cell.Empty();
                    };
                    rows.add(row(one, session(asked.meeting()), Cell.of(asked.meeting().heldOn()), Cell.of(rater),
                            Cell.of(name), Cell.of(answer.item()), value, Cell.of(asked.edition().instrument()),
                            Cell.of(asked.edition().version()), Cell.of(asked.edition().language()),
                            Cell.of(answer.at())));
                }
            }
        }
        return rows;
    }

    private static List<List<Cell>> words(Material one) {
        List<List<Cell>> rows = new ArrayList<>();
        for (FormRecord form : one.forms()) {
            for (Whose rater : RATERS) {
                if (form.half(rater).content() instanceof Content.Shown shown && !shown.words().isEmpty()) {
                    rows.add(row(one, session(form.form().meeting()), Cell.of(rater),
                            Cell.of(form.form().edition().instrument()), Cell.of(shown.words())));
                }
            }
        }
        return rows;
    }

    private static List<List<Cell>> halves(Material one) {
        List<List<Cell>> rows = new ArrayList<>();
        for (FormRecord form : one.forms()) {
            for (Whose rater : RATERS) {
                if (form.half(rater).state() instanceof HalfState.HandedIn in) {
                    rows.add(row(one, session(form.form().meeting()), Cell.of(rater),
                            Cell.of(form.form().edition().instrument()), Cell.of(in.at()),
                            Cell.of(word(in.sharing()))));
                }
            }
        }
        return rows;
    }

    private static List<List<Cell>> corrections(Material one) {
        List<List<Cell>> rows = new ArrayList<>();
        for (FormRecord form : one.forms()) {
            for (Earlier earlier : one.corrections().getOrDefault(form.form().id(), List.of())) {
                new TreeMap<>(earlier.entry().points()).forEach((item, points) -> rows.add(
                        correction(one, form.form(), earlier, Cell.of(item), Cell.of(points), new Cell.Empty())));
                rows.add(correction(one, form.form(), earlier, new Cell.Empty(), new Cell.Empty(),
                        Cell.ofOptional(earlier.entry().words())));
            }
        }
        return rows;
    }

    private static List<Cell> correction(Material one, Form form, Earlier earlier, Cell item, Cell value, Cell words) {
        return row(one, session(form.meeting()), Cell.of(form.edition().instrument()), Cell.of(earlier.at()), item,
                value, words, Cell.of(word(earlier.entry().sharing())));
    }

    private static String word(Sharing sharing) {
        return switch (sharing) {
            case NOW -> "now";
            case BEFORE_NEXT -> "before_next";
            case ONLY_THE_LINE -> "line_only";
            case KEPT -> "kept";
        };
    }

    private static List<Cell> decision(Material one, FlagDecision decision) {
        return row(one, Cell.of(decision.flag().session()), Cell.of(decision.flag().rule()),
                Cell.of(decision.flag().ruleVersion()), Cell.of(decision.flag().parameters()),
                Cell.of(decision.state()), Cell.ofOptional(decision.reason()), Cell.of(decision.at()));
    }

    private static List<Cell> consent(Material one, Consent consent) {
        Cell withdrawn = switch (consent.standing()) {
            case Consent.Standing.Holds holds -> new Cell.Empty();
            case Consent.Standing.Withdrawn since -> Cell.of(since.at());
        };
        return row(one, Cell.of(consent.matter().purpose()), Cell.of(consent.matter().material()),
                Cell.of(consent.textVersion()), Cell.of(consent.givenAt()), withdrawn);
    }
}
