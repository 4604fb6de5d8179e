package org.attune.web.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Instrument;
import org.attune.core.pairing.Sharing;
import org.attune.core.simulation.truth.Clinic;
import org.attune.core.simulation.truth.FormSimulator;
import org.attune.core.simulation.truth.FormSimulator.Filled;
import org.attune.core.simulation.truth.SimulatedCase;
import org.attune.core.simulation.truth.TensionSimulator;
import org.attune.core.tension.Attribution;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.cases.Meeting;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.flags.FlagKey;
import org.attune.store.forms.Answer;
import org.attune.store.forms.Content;
import org.attune.store.forms.Edition;
import org.attune.store.forms.Form;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfState;
import org.attune.store.forms.HalfView;
import org.attune.store.service.CountedCase;
import org.attune.store.service.CountedCase.Standing;

/// Cases of an invented practice as they come to be counted: courses of the simulator, most clients agreeing to be counted, some
/// therapists and fewer clients saying where a tension lay. The shares are our choice.
final class SimulatedCases {

    private static final long SEED = 20261123;
    private static final double AGREES_TO_SCORES = 0.7;
    private static final double AGREES_TO_NOTES = 0.6;
    private static final double AGREES_TO_ANOTHER = 0.25;
    private static final double HAS_ENDED = 0.6;
    private static final double IS_PAST_KEEPING = 0.05;
    private static final double IS_DECIDED = 0.6;
    private static final double IS_DESCRIBED = 0.6;
    private static final double THERAPIST_SAYS = 0.8;
    private static final double CLIENT_SAYS = 0.5;
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final HalfView SEALED = new HalfView(new HalfState.NotBegun(), new Content.Sealed(List.of()));

    private final Instrument check = ShippedInstruments.listAll().stream()
            .filter(one -> "attune-check".equals(one.id())).findFirst().orElseThrow();
    private final TensionSimulator simulator = new TensionSimulator(Clinic.usual(check.scales().getFirst().scale()),
            SEED);
    private final FormSimulator forms = new FormSimulator(check);

    /// The first so many.
    List<CountedCase> first(int cases) {
        return IntStream.range(0, cases).mapToObj(this::at).toList();
    }

    private CountedCase at(int number) {
        RandomGenerator random = new SplittableRandom(SEED + number);
        SimulatedCase simulated = simulator.at(number);
        Set<Matter> agreed = agreed(random);
        List<Filled> filled = forms.fill(simulated, random);
        int sessions = simulated.scored().course().lastSession();
        int withForm = (int) filled.stream().filter(one -> !one.client().isEmpty()).count();
        return new CountedCase(standing(random), sessions, withForm, agreed,
                agreed.contains(matter(Purpose.SERVICE, Material.SCORES))
                        ? filled.stream().map(this::form).toList()
                        : List.of(),
                agreed.contains(matter(Purpose.SERVICE, Material.NOTES)) ? told(simulated, random) : List.of(),
                decided(sessions, random));
    }

    private static Standing standing(RandomGenerator random) {
        double drawn = random.nextDouble();
        return drawn < IS_PAST_KEEPING ? Standing.PAST_KEEPING : drawn < HAS_ENDED ? Standing.ENDED : Standing.OPEN;
    }

    private static Set<Matter> agreed(RandomGenerator random) {
        Set<Matter> agreed = new HashSet<>();
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.SERVICE && random.nextDouble() < AGREES_TO_ANOTHER) {
                agreed.add(matter(purpose, Material.SCORES));
            }
        }
        if (random.nextDouble() < AGREES_TO_SCORES) {
            agreed.add(matter(Purpose.SERVICE, Material.SCORES));
        }
        if (random.nextDouble() < AGREES_TO_NOTES) {
            agreed.add(matter(Purpose.SERVICE, Material.NOTES));
        }
        return agreed;
    }

    private static Matter matter(Purpose purpose, Material material) {
        return new Matter(purpose, material, "");
    }

    private static Set<FlagKey> decided(int sessions, RandomGenerator random) {
        return random.nextDouble() >= IS_DECIDED ? Set.of()
                : IntStream.rangeClosed(1, sessions)
                        .mapToObj(session -> new FlagKey("steady-or-fallen", "1", "", session))
                        .collect(Collectors.toSet());
    }

    private static List<Map<Respondent, Attribution>> told(SimulatedCase simulated, RandomGenerator random) {
        List<Map<Respondent, Attribution>> told = new ArrayList<>();
        for (int i = 0; i < simulated.truth().size(); i++) {
            if (random.nextDouble() < IS_DESCRIBED) {
                Map<Respondent, Attribution> lay = new EnumMap<>(Respondent.class);
                Attribution therapist = place(random);
                if (random.nextDouble() < THERAPIST_SAYS) {
                    lay.put(Respondent.THERAPIST, therapist);
                }
                if (random.nextDouble() < CLIENT_SAYS) {
                    lay.put(Respondent.CLIENT, random.nextBoolean() ? therapist : place(random));
                }
                told.add(lay);
            }
        }
        return told;
    }

    private static Attribution place(RandomGenerator random) {
        return Attribution.values()[random.nextInt(Attribution.values().length)];
    }

    private FormRecord form(Filled filled) {
        Form form = new Form("form-" + filled.session(),
                new Meeting("m" + filled.session(), "c", filled.session(),
                        LocalDate.of(2025, 1, 6).plusWeeks(filled.session())),
                new Edition(check.id(), check.version(), "en"), NOW, NOW);
        return new FormRecord(form, half(filled.client()), half(filled.therapist()), SEALED, true);
    }

    private static HalfView half(Map<String, Integer> points) {
        List<Answer> answers = new ArrayList<>();
        points.forEach((item, answer) -> answers.add(new Answer.Given(item, answer, NOW)));
        return answers.isEmpty() ? SEALED
                : new HalfView(new HalfState.HandedIn(NOW, Sharing.NOW), new Content.Shown(answers, ""));
    }
}
