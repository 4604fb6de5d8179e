package org.attune.store.room.piece;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Turn;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.clips.Clip;
import org.attune.store.clips.Clips;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.KeptTranscript;
import org.attune.store.material.TranscriptView;
import org.attune.store.material.Transcripts;
import org.attune.store.room.piece.Held.Words;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Addition.Told;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.attune.store.tension.Tension;
import org.attune.store.tension.Tension.Signed;
import org.attune.store.tension.Tensions;

/// Copies a piece of a case, as its therapist may see it, into what a packet holds.
///
/// @param transcripts where turns come from
/// @param tensions where tensions come from
/// @param clips where clips come from
public record Snapshots(Transcripts transcripts, Tensions tensions, Clips clips) {

    /// What a line is made of: scores as the client shared them. It goes when they share them in another way.
    public static final String SCORES = "scores";

    /// A copy, and what it is of.
    ///
    /// @param held the copy
    /// @param materials what the client has to agree to, so that others see it
    /// @param sources ids of what it was made of, each after its kind; it goes when one of them does
    public record Snapshot(Held held, Set<Material> materials, List<String> sources) {
        public Snapshot {
            materials = Set.copyOf(materials);
            sources = List.copyOf(sources);
        }
    }

    private static final Outcome<Snapshot> NOT_THERE = new Outcome.Refused<>("That piece of the case is not there. "
            + "Choose another.");

    /// Copies a piece.
    ///
    /// @param asker the case's therapist
    /// @param agreed what the client agreed to for peer groups, by anybody
    public Outcome<Snapshot> of(Asker.Member asker, String caseId, Piece piece, Collection<Material> agreed) {
        return switch (piece) {
            case Piece.Line line -> line(line);
            case Piece.OfTension tension -> tension(asker, caseId, tension, agreed);
            case Piece.OfClip clip -> clip(asker, caseId, clip, agreed);
            case Piece.Segment segment -> segment(asker, caseId, segment);
        };
    }

    private static Outcome<Snapshot> line(Piece.Line line) {
        int points = line.courses().stream().mapToInt(course -> course.points().size()).sum();
        return points == 0 || line.courses().size() > Piece.Line.MOST_COURSES || points > Piece.Line.MOST_POINTS
                ? new Outcome.Refused<>("A line has a score at least, on " + Piece.Line.MOST_COURSES
                        + " scales at most. Choose scales and sessions that have some.")
                : new Outcome.Done<>(new Snapshot(new Held.Line(line.courses()), Set.of(Material.SCORES),
                        List.of(SCORES)));
    }

    private Outcome<Snapshot> tension(Asker.Member asker, String caseId, Piece.OfTension piece,
            Collection<Material> agreed) {
        Optional<Tension> found = tensions.find(asker, piece.tensionId())
                .filter(one -> one.caseId().equals(caseId));
        if (found.isEmpty()) {
            return NOT_THERE;
        }
        Tension tension = found.get();
        List<Signed<Told>> told = tension.all(Told.class).stream()
                .filter(one -> !one.entry().isByClient() || agreed.contains(Material.WORDS)).toList();
        List<Words> words = new ArrayList<>();
        tension.description().map(one -> one.said().columns()).ifPresent(columns -> {
            words.add(new Words("Observed", columns.observed()));
            words.add(new Words("Inferred", columns.inferred()));
            words.add(new Words("Felt", columns.felt()));
        });
        told.forEach(one -> words.add(new Words(
                one.entry().isByClient() ? "The client's telling" : "The therapist's telling", one.said().words())));
        words.removeIf(one -> one.text().isBlank());
        boolean hasClient = told.stream().anyMatch(one -> one.entry().isByClient());
        Onset onset = tension.description().map(Signed::said).map(Addition.Described::onset)
                .orElseGet(Onset.BeforeNoticed::new);
        Nature nature = tension.description().map(one -> one.said().nature()).orElse(Nature.UNSAID);
        return new Outcome.Done<>(new Snapshot(new Held.OfTension(onset, nature, words),
                hasClient ? Set.of(Material.NOTES, Material.WORDS) : Set.of(Material.NOTES),
                Stream.concat(Stream.of("tension " + tension.id()), told.stream()
                        .map(one -> "entry " + tension.id() + " " + one.entry().number())).toList()));
    }

    private Outcome<Snapshot> clip(Asker.Member asker, String caseId, Piece.OfClip piece,
            Collection<Material> agreed) {
        Optional<Clip> found = clips.listForCase(asker, caseId).stream()
                .filter(one -> one.id().equals(piece.clipId()) && one.purpose() == Purpose.PEER_GROUP).findFirst();
        Set<Material> materials = agreed.stream()
                .filter(one -> one == Material.TRANSCRIPT || one == Material.RECORDING).collect(Collectors.toSet());
        if (found.isEmpty()) {
            return NOT_THERE;
        }
        if (materials.isEmpty()) {
            return new Outcome.Refused<>("The client does not agree that a peer group hears or reads what was said.");
        }
        Clip clip = found.get();
        Optional<KeptTranscript> said = materials.contains(Material.TRANSCRIPT)
                ? decided(asker, clip.place().sessionId())
                : Optional.empty();
        List<Words> words = said.map(kept -> kept.words().turns().stream()
                .filter(turn -> turn.timing() instanceof Timing.Between between
                        && clip.span().meets(between.startMillis(), between.endMillis()))
                .map(Snapshots::words).toList()).orElse(List.of());
        List<String> sources = new ArrayList<>(List.of("clip " + piece.clipId()));
        said.ifPresent(kept -> sources.add("transcript " + kept.id()));
        return new Outcome.Done<>(new Snapshot(new Held.OfClip(piece.clipId(), words), materials, sources));
    }

    /// The transcript of a session, once it was decided what stands in place of names.
    private Optional<KeptTranscript> decided(Asker.Member asker, String sessionId) {
        return transcripts.read(asker, sessionId, Purpose.THERAPY) instanceof TranscriptView.Here here
                ? Optional.of(here.transcript()).filter(KeptTranscript::hasPseudonyms)
                : Optional.empty();
    }

    private Outcome<Snapshot> segment(Asker.Member asker, String caseId, Piece.Segment piece) {
        Optional<KeptTranscript> found = decided(asker, piece.sessionId())
                .filter(kept -> kept.place().caseId().equals(caseId));
        if (found.isEmpty()) {
            return new Outcome.Refused<>("This session has no transcript in which stand-ins were decided. Decide them "
                    + "first: nobody else reads names.");
        }
        int turns = found.get().words().turns().size();
        int from = piece.fromTurn();
        int to = piece.toTurn();
        if (from < 1 || to < from || to > turns || to - from >= Piece.Segment.MOST_TURNS) {
            return new Outcome.Refused<>("A segment goes forward from turn 1 to " + turns + ", over "
                    + Piece.Segment.MOST_TURNS + " turns at most.");
        }
        return new Outcome.Done<>(new Snapshot(
                new Held.Segment(found.get().words().turns().subList(from - 1, to).stream().map(Snapshots::words)
                        .toList()),
                Set.of(Material.TRANSCRIPT), List.of("transcript " + found.get().id())));
    }

    private static Words words(Turn turn) {
        return new Words(turn.speaker(), turn.text());
    }
}
