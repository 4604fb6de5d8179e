package org.attune.web.transcripts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.material.KeptTranscript;
import org.attune.store.material.Step;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.Session;
import org.attune.web.transcripts.SpeakersPage.Voice;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The transcript of a session, to be read, and who speaks in it.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR})
public final class TranscriptDesk {

    /// How many signs of a first turn are shown, so that a person knows the voice. Our choice.
    private static final int FIRST_SIGNS = 120;

    private final Store store;
    private final OwnTranscripts transcripts;

    public TranscriptDesk(Store store, OwnTranscripts transcripts) {
        this.store = store;
        this.transcripts = transcripts;
    }

    /// What was said, turn by turn.
    @GetMapping("/cases/{id}/sessions/{number}/transcript")
    public Reply show(Visitor visitor, @PathVariable String id, @PathVariable int number) {
        return transcripts.read(visitor, id, number, TranscriptPage::new);
    }

    /// What reading the file changed, and who speaks.
    @GetMapping("/cases/{id}/sessions/{number}/transcript/speakers")
    @Admits(Guest.THERAPIST)
    public Reply speakers(Visitor visitor, @PathVariable String id, @PathVariable int number) {
        return transcripts.work(visitor, id, number, (session, kept) -> page(visitor, session, kept, ""));
    }

    private static SpeakersPage page(Visitor visitor, Session session, KeptTranscript kept, String refusal) {
        Map<String, Part> proposed = SpeakerProposals.of(kept.words(), visitor.shownName());
        return new SpeakersPage(session, kept.find(Step.Kind.IMPORTED).map(Step::lines).orElse(List.of()),
                kept.words().speakers().stream()
                        .map(speaker -> voice(kept.words(), speaker, proposed)).toList(),
                kept.last().kind() == Step.Kind.SPEAKERS, refusal);
    }

    private static Voice voice(Transcript words, Speaker speaker, Map<String, Part> proposed) {
        List<Turn> turns = words.turns().stream().filter(turn -> turn.speaker().equals(speaker.label())).toList();
        String first = turns.stream().map(Turn::text).findFirst().orElse("");
        return new Voice(speaker.label(), turns.size(), turns.stream().mapToLong(Turn::words).sum(),
                first.length() > FIRST_SIGNS ? first.substring(0, first.offsetByCodePoints(0,
                        Math.min(FIRST_SIGNS, first.codePointCount(0, first.length())))) + " …" : first,
                Stream.ofNullable(proposed.get(speaker.label())).map(Part::name).findFirst().orElse(""));
    }

    /// Says who speaks; each by the place in the list, for what they are called is nobody's business in an address.
    @PostMapping("/cases/{id}/sessions/{number}/transcript/speakers")
    @Admits(Guest.THERAPIST)
    public Reply saySpeakers(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @RequestParam Map<String, String> fields) {
        return transcripts.work(visitor, id, number, (session, kept) -> {
            Map<String, Part> parts = new HashMap<>();
            List<Speaker> speakers = kept.words().speakers();
            for (int i = 0; i < speakers.size(); i++) {
                String label = speakers.get(i).label();
                part(fields.getOrDefault("part." + i, "")).forEach(part -> parts.put(label, part));
            }
            return switch (store.transcripts().saySpeakers(visitor.asker(), session.meeting().id(), parts)) {
                case Outcome.Done<KeptTranscript> done -> Go.to(session.path() + "/transcript");
                case Outcome.Refused<KeptTranscript> refused -> page(visitor, session, kept, refused.why());
            };
        });
    }

    private static List<Part> part(String word) {
        return Stream.of(Part.CLIENT, Part.THERAPIST, Part.OTHER).filter(part -> part.name().equals(word))
                .collect(Collectors.toList());
    }

    /// Undoes what was said last of who speaks.
    @PostMapping("/cases/{id}/sessions/{number}/transcript/speakers/undo")
    @Admits(Guest.THERAPIST)
    public Reply undoSpeakers(Visitor visitor, @PathVariable String id, @PathVariable int number) {
        return transcripts.work(visitor, id, number,
                (session, kept) -> switch (store.transcripts().undoSpeakers(visitor.asker(), session.meeting().id())) {
                    case Outcome.Done<KeptTranscript> done -> Go.to(session.path() + "/transcript/speakers")
                            .saying("Undone: it stands as before.");
                    case Outcome.Refused<KeptTranscript> refused -> page(visitor, session, kept, refused.why());
                });
    }
}
