package org.attune.web.transcripts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.core.transcript.pseudonym.Decision;
import org.attune.core.transcript.pseudonym.Decision.Answer;
import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.material.KeptTranscript;
import org.attune.store.own.Leaves;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.reflection.Door;
import org.attune.web.sessions.Session;
import org.attune.web.transcripts.NamesPage.Proposal;
import org.attune.web.transcripts.NamesPage.Sent;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Decides what stands in place of names, behind the door of the reflection store: what the stand-ins stand for is kept there and
/// nowhere else.
@Controller
@Admits(Guest.THERAPIST)
public final class NamesDesk {

    /// How many words are asked about on one page; what comes after is replaced. Our choice, below what a form may hold.
    static final int MOST_ASKED = 900;

    private static final String MORE = "[other %d]";

    private final Store store;
    private final OwnTranscripts transcripts;
    private final Door door;

    public NamesDesk(Store store, OwnTranscripts transcripts, Door door) {
        this.store = store;
        this.transcripts = transcripts;
        this.door = door;
    }

    /// Where the names of a session's transcript are decided.
    static String pathOf(Session session) {
        return "/reflection/names?case=" + session.therapyCase().id() + "&session=" + session.meeting().number();
    }

    private interface Working {
        Reply on(Leaves own, Session session, KeptTranscript kept);
    }

    private Reply work(HttpServletRequest request, Visitor visitor, Working working) {
        String id = Optional.ofNullable(request.getParameter("case")).orElse("");
        String number = Optional.ofNullable(request.getParameter("session")).orElse("");
        int session = Written.number(number);
        return door.through(request, visitor, own -> transcripts.work(visitor, id, session,
                (found, kept) -> working.on(own, found, kept)));
    }

    /// What could tell who somebody is.
    @GetMapping("/reflection/names")
    public Reply show(HttpServletRequest request, Visitor visitor,
            @RequestParam(name = "in", defaultValue = "") String language) {
        return work(request, visitor, (own, session, kept) -> kept.hasPseudonyms() || !kept.hasSpeakers()
                ? Go.to(session.path() + "/transcript" + (kept.hasSpeakers() ? "" : "/speakers"))
                : page(session, kept, language(kept, language), Sent.NOTHING, ""));
    }

    private static Language language(KeptTranscript kept, String word) {
        return Stream.of(Language.values()).filter(one -> one.name().equals(word)).findFirst()
                .orElseGet(() -> NameProposals.language(kept.words()));
    }

    private static NamesPage page(Session session, KeptTranscript kept, Language language, Sent sent, String refusal) {
        return new NamesPage(session, kept, language,
                NameProposals.of(kept.words(), language).stream().limit(MOST_ASKED).toList(), sent, refusal);
    }

    /// Carries out what was decided of each.
    @PostMapping("/reflection/names")
    public Reply decide(HttpServletRequest request, Visitor visitor,
            @RequestParam(name = "in", defaultValue = "") String in,
            @RequestParam(defaultValue = "") String transcript, @RequestParam(defaultValue = "") String more,
            @RequestParam Map<String, String> fields) {
        return work(request, visitor, (own, session, kept) -> {
            Language language = language(kept, in);
            List<Proposal> proposals = NameProposals.of(kept.words(), language);
            Sent sent = new Sent(IntStream.range(0, Math.min(MOST_ASKED, proposals.size()))
                    .mapToObj(i -> fields.getOrDefault("answer." + i, "")).toList(), more);
            if (kept.hasPseudonyms()) {
                return Go.to(session.path() + "/transcript").saying("It was decided already.");
            }
            if (sent.answers().stream().anyMatch(answer -> !answer.matches("REPLACE|KEEP|NOT_SURE"))) {
                return page(session, kept, language, sent, "decide each of them: replace, keep or not sure.");
            }
            return switch (store.standIns().give(visitor.asker(), kept.place(), transcript,
                    decisions(proposals, sent), own)) {
                case Outcome.Done<KeptTranscript> done -> Go.to(session.path() + "/transcript")
                        .saying("It stands so from now on. What the stand-ins stand for is in your reflection store.");
                case Outcome.Refused<KeptTranscript> refused -> page(session, kept, language, sent, refused.why());
            };
        });
    }

    /// Whoever is not sure has it replaced: it can be undone, and what others have read cannot.
    private static List<Decision> decisions(List<Proposal> proposals, Sent sent) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        for (int i = 0; i < proposals.size(); i++) {
            Proposal one = proposals.get(i);
            boolean isKept = i < sent.answers().size() && sent.answers().get(i).equals("KEEP");
            decisions.put(one.words(), new Decision(one.words(),
                    isKept ? Answer.Stay.KEEP : new Answer.Replace(one.standIn())));
        }
        List<String> others = sent.more().lines().map(String::strip).filter(line -> !line.isEmpty()).distinct()
                .toList();
        for (int i = 0; i < others.size(); i++) {
            decisions.put(others.get(i), new Decision(others.get(i), new Answer.Replace(MORE.formatted(i + 1))));
        }
        return new ArrayList<>(decisions.values());
    }

    /// Takes the stand-ins out again.
    @PostMapping("/reflection/names/undo")
    public Reply undo(HttpServletRequest request, Visitor visitor) {
        return work(request, visitor, (own, session, kept) -> switch (store.standIns().undo(visitor.asker(),
                kept.place(), own)) {
            case Outcome.Done<KeptTranscript> done -> Go.to(session.path() + "/transcript")
                    .saying("Undone: it stands as it was said, and nobody but you reads it.");
            case Outcome.Refused<KeptTranscript> refused -> Go.to(session.path() + "/transcript").saying(refused.why());
        });
    }
}
