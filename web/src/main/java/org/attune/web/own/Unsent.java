package org.attune.web.own;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.attune.store.access.Asker;

/// What a client sent to a page that had closed while they wrote, until they have given their PIN again.
///
/// It is kept in the memory of their browser's session and nowhere else, and goes with it. A PIN that was chosen later does not
/// open it, for whoever chose that one need not be who wrote.
///
/// @param by as whom it was begun
/// @param chosenAt since when the PIN holds by which it was begun
/// @param words what was written, by the tension it is of, the latest last; empty for a new one
record Unsent(OwnVisit.Inside by, Instant chosenAt, Map<String, String> words) {

    /// How many texts wait at most, lest a browser fills the memory; of more, the oldest goes. Our choice.
    private static final int MOST = 20;

    private static final String PLACE = Unsent.class.getName();

    Unsent {
        requireNonNull(by, "by");
        requireNonNull(chosenAt, "chosenAt");
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /// Remembers who begins to write in this browser; what waits there for the same client stays.
    static void begin(HttpServletRequest request, OwnVisit.Inside visit, Instant chosenAt) {
        if (waiting(request, visit.client(), chosenAt).isEmpty()) {
            request.getSession().setAttribute(PLACE, new Unsent(visit, chosenAt, Map.of()));
        }
    }

    /// Who began to write in this browser.
    static Optional<Unsent> begun(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Unsent) session.getAttribute(PLACE));
    }

    /// Keeps words that came too late, beside what waits for other tensions.
    void keep(HttpServletRequest request, String tension, String typed) {
        Map<String, String> all = new LinkedHashMap<>(words);
        all.remove(tension);
        all.put(tension, typed);
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        request.getSession().setAttribute(PLACE, new Unsent(by, chosenAt, all));
    }

    /// Throws away what waits for one tension, where anything does.
    static void forget(HttpServletRequest request, String tension) {
        begun(request).ifPresent(unsent -> {
            Map<String, String> others = new LinkedHashMap<>(unsent.words);
            others.remove(tension);
            request.getSession().setAttribute(PLACE, new Unsent(unsent.by, unsent.chosenAt, others));
        });
    }

    /// What waits in this browser for a client who is behind their PIN.
    static Optional<Unsent> waiting(HttpServletRequest request, Asker.Client client, Instant chosenAt) {
        return begun(request).filter(unsent -> !unsent.words.isEmpty() && unsent.chosenAt.equals(chosenAt)
                && unsent.by.client().equals(client));
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PLACE);
        }
    }

    /// Where the latest was being written.
    String path() {
        String tensionId = List.copyOf(words.keySet()).getLast();
        return BetweenUsPage.path(tensionId.isEmpty() ? "new" : tensionId);
    }

    /// Says nothing of what was written.
    @Override
    public String toString() {
        return "Unsent";
    }
}
