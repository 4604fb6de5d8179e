package org.attune.web.tension;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import gg.jte.Content;
import org.attune.core.course.Respondent;
import org.attune.core.rupture.Rupture;
import org.attune.core.tension.Ending;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.Stage;
import org.attune.core.tension.WhoSaw;
import org.attune.core.tension.WitnessKind;
import org.attune.core.tension.guide.Card;
import org.attune.core.tension.guide.Guide;
import org.attune.figures.tension.RepairDrawing;
import org.attune.figures.tension.SmallV;
import org.attune.figures.tension.WitnessMap;
import org.attune.store.cases.TherapyCase;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Entry;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.attune.store.tension.Tension;
import org.attune.web.line.CaseReading;
import org.attune.web.tension.TensionPage.Account;
import org.attune.web.tension.TensionPage.Earlier;
import org.attune.web.tension.TensionPage.End;
import org.attune.web.tension.TensionPage.InScores;
import org.attune.web.tension.TensionPage.Marked;
import org.attune.web.tension.TensionPage.Other;
import org.attune.web.tension.TensionPage.Place;
import org.attune.web.tension.TensionPage.Repair;
import org.attune.web.tension.TensionPage.StepLine;
import org.attune.web.tension.TensionPage.Summary;
import org.attune.web.tension.TensionPage.WitnessLine;
import org.attune.web.tension.TensionPage.Witnesses;
import org.attune.web.tension.said.Sentences;
import org.attune.web.words.Language;

/// Makes the page of a tension.
///
/// @param given what the store gave
/// @param guide the words
/// @param sentences the same in sentences
record TensionMaking(Given given, Guide guide, Sentences sentences) {

    private static final Content NOTHING = out -> out.writeContent("");

    /// What the store gave.
    ///
    /// @param about the case
    /// @param tension the tension
    /// @param all all tensions of the case
    /// @param hints what forms near it say
    /// @param sessions the sessions of the case, the latest first
    /// @param scores what the rules say of the case
    /// @param mayWork whether the visitor may add anything
    record Given(TherapyCase about, Tension tension, List<Tension> all, List<Hints.Hint> hints,
            List<Integer> sessions, CaseReading scores, boolean mayWork) {
        Given {
            requireNonNull(about, "about");
            requireNonNull(tension, "tension");
            all = List.copyOf(all);
            hints = List.copyOf(hints);
            sessions = List.copyOf(sessions);
        }
    }

    TensionPage make() {
        return new TensionPage(place(), summary(), account(), witnesses(), repair(),
                new End(sentences.endings(tension()), inScores()), guide);
    }

    private Tension tension() {
        return given.tension;
    }

    private Place place() {
        List<Other> others = given.all.stream()
                .filter(other -> !other.id().equals(tension().id()) && other.joinedInto().isEmpty())
                .map(this::other)
                .toList();
        return new Place(tension().id(), given.about.id(), given.about.pseudonym(), given.mayWork,
                tension().joinedInto().isPresent() || !parts().isEmpty() ? List.of() : others);
    }

    private Other other(Tension other) {
        return new Other(other.id(), sentences.title(other));
    }

    private List<Other> parts() {
        return joinedHere().map(this::other).toList();
    }

    private Summary summary() {
        List<String> lines = new ArrayList<>(
                sentences.nature(tension().description().map(found -> found.said().nature()).orElse(Nature.UNSAID)));
        lines.add(sentences.state(tension()));
        List<Other> joined = given.all.stream()
                .filter(other -> tension().joinedInto().filter(other.id()::equals).isPresent())
                .map(this::other)
                .toList();
        return new Summary(sentences.title(tension()), lines,
                tension().isPartWritten(sentences.signatures().viewerId()), tension().isShared(), joined,
                parts(), sentences.trail(tension()));
    }

    private Account account() {
        List<Tension.Signed<Addition.Described>> all = tension().all(Addition.Described.class).reversed();
        List<Earlier> earlier = all.stream().skip(1)
                .map(one -> new Earlier(sentences.signed(one), sentences.described(one.said()), one.said().columns()))
                .toList();
        int tellings = tension().tellings().size();
        return all.isEmpty() ? new Account(Columns.EMPTY, List.of(), "", earlier, tellings)
                : new Account(all.getFirst().said().columns(), markers(all.getFirst().said().nature()),
                        sentences.signed(all.getFirst()), earlier, tellings);
    }

    private List<Marked> markers(Nature nature) {
        return nature.markers().stream().flatMap(id -> guide.marker(id).stream())
                .map(marker -> new Marked(marker.whose() == Respondent.CLIENT ? "client" : "therapist", marker.name(),
                        marker.meaning()))
                .toList();
    }

    private Witnesses witnesses() {
        List<Tension> together = Stream.concat(Stream.of(tension()), joinedHere()).toList();
        List<WitnessLine> lines = together.stream()
                .flatMap(one -> Stream.concat(one.all(Addition.Witnessed.class).stream().map(this::line),
                        one.tellings().stream().map(this::line)))
                .toList();
        WitnessMap map = new WitnessMap(
                new WhoSaw(together.stream().flatMap(one -> one.whoSaw().sightings().stream()).toList()),
                guide.words());
        return new Witnesses(lines.isEmpty() ? NOTHING : drawn(map.svg("map")), lines, map.findings(), given.hints,
                given.sessions, WhereItLay.of(tension(), sentences));
    }

    private static Content drawn(String picture) {
        return out -> out.writeContent(picture);
    }

    /// What the scores show near its onset.
    private List<InScores> inScores() {
        Map<Respondent, Ending> said = new EnumMap<>(Respondent.class);
        tension().ending(true).ifPresent(closed -> said.put(Respondent.CLIENT, closed.said().ending()));
        tension().ending(false).ifPresent(closed -> said.put(Respondent.THERAPIST, closed.said().ending()));
        return given.scores.tensions().stream().filter(this::isNear).limit(1)
                .map(rupture -> new SmallV(rupture, given.scores.course()))
                .map(small -> new InScores(drawn(small.svg("small-v")), small.sentence(),
                        small.compare(said, guide.words())))
                .toList();
    }

    private boolean isNear(Rupture rupture) {
        return tension().description()
                .filter(found -> found.said().onset() instanceof Onset.AtSessions at
                        && rupture.onset().firstLikely() <= at.last() + 1 && rupture.endSession() >= at.first() - 1)
                .isPresent();
    }

    private Stream<Tension> joinedHere() {
        return given.all.stream().filter(other -> other.joinedInto().filter(tension().id()::equals).isPresent());
    }

    private WitnessLine line(Tension.Signed<Addition.Witnessed> witness) {
        Sighting sighting = witness.said().sighting();
        return new WitnessLine(guide.words().of(sighting.kind()).name(), session(sighting.session()),
                guide.words().of(sighting.seen()).name(), witness.said().words(), sentences.signed(witness));
    }

    private WitnessLine line(Entry telling) {
        return new WitnessLine(guide.words().of(telling.isByClient() ? WitnessKind.CLIENT_TELLING
                : WitnessKind.THERAPIST_TELLING).name(), "", guide.words().of(Seen.TENSION).name(), "",
                sentences.signed(telling));
    }

    private static String session(int session) {
        return session == 0 ? "" : "session " + session;
    }

    private Repair repair() {
        String putOff = tension().putOff()
                .map(found -> "Not now: look again on " + Language.ENGLISH.say(found.said().lookAgainOn()) + ".")
                .orElse("");
        List<StepLine> steps = tension().entries().stream().flatMap(this::step).toList();
        List<StepLine> plans = tension().plans().stream()
                .map(plan -> new StepLine(guide.words(plan.said().stage()).name(), sentences.signed(plan),
                        card(plan.said().card()), plan.said().words()))
                .toList();
        return new Repair(steps.isEmpty() ? NOTHING
                : drawn(new RepairDrawing(tension().path(), guide.words()).svg("way")), steps, plans,
                tension().path().oftenNext(), putOff);
    }

    private Stream<StepLine> step(Entry entry) {
        if (!(entry.what() instanceof Entry.What.Whole whole)) {
            return Stream.empty();
        }
        return switch (whole.addition()) {
            case Addition.Worked worked -> Stream.of(new StepLine(guide.words(worked.step().stage()).name(),
                    when(entry, worked.step().session()),
                    card(worked.card()),
                    worked.words()));
            case Addition.PutOff putOff -> Stream.of(new StepLine(guide.words(Stage.DECIDE).name() + ": not now",
                    when(entry, putOff.session()), "", putOff.reason()));
            default -> Stream.empty();
        };
    }

    private String card(String id) {
        return guide.card(id).map(Card::name).orElse("");
    }

    private String when(Entry entry, int session) {
        return (session == 0 ? "" : "session " + session + ", ")
                + sentences.signed(entry);
    }
}
