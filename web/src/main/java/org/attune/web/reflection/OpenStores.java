package org.attune.web.reflection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.own.Leaves;
import org.attune.store.sql.StoreFault;
import org.attune.web.visit.Visitor;

/// The reflection stores that are open now, each for one browser. A key is in memory from the passphrase until ten idle
/// minutes, the end of the visit, or the end of the program, and is overwritten then, whether anybody asks for a page or not.
public final class OpenStores implements AutoCloseable {

    /// How long a store stays open while nothing of it is asked for.
    public static final Duration LONGEST_IDLE = Duration.ofMinutes(10);
    /// How often it is looked for stores whose time is over. Our choice.
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(15);
    private static final Asker.Program ASKER = new Asker.Program("reflection");
    private static final String PLACE = OpenStores.class.getName();

    private final Store store;
    private final Clock clock;
    private final Map<Ticket, Held> held = new ConcurrentHashMap<>();
    private final Thread sweeper = Thread.ofPlatform().daemon().name("reflection").unstarted(this::sweepAgainAndAgain);

    public OpenStores(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        sweeper.start();
    }

    private void sweepAgainAndAgain() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_SWEEPS);
                sweep();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private record Held(Leaves leaves, Instant openedAt, Instant usedAt) {
        boolean isIdle(Instant now) {
            return usedAt.plus(LONGEST_IDLE).isBefore(now);
        }
    }

    /// Lies in the browser's session, and tells when that ends.
    private final class Ticket implements HttpSessionBindingListener {
        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            end(this);
        }
    }

    /// The visitor's own, if it is open in this browser; being asked for counts as use.
    Optional<Leaves> find(HttpServletRequest request, Visitor visitor) {
        Optional<Ticket> ticket = ticket(request);
        ticket.ifPresent(this::endIfOver);
        return ticket.map(held::get).filter(one -> one.leaves.ownerId().equals(visitor.person().id()))
                .filter(one -> one.leaves.isOpen())
                .map(one -> {
                    held.replace(ticket.get(), one, new Held(one.leaves, one.openedAt, clock.instant()));
                    return one.leaves;
                });
    }

    private void endIfOver(Ticket ticket) {
        Optional.ofNullable(held.get(ticket)).filter(one -> one.isIdle(clock.instant()) || !one.leaves.isOpen())
                .ifPresent(over -> end(ticket));
    }

    /// Keeps a store open for this browser, instead of one that was.
    void keep(HttpServletRequest request, Leaves leaves) {
        end(request);
        Ticket ticket = new Ticket();
        Instant now = clock.instant();
        held.put(ticket, new Held(leaves, now, now));
        request.getSession().setAttribute(PLACE, ticket);
    }

    /// Locks the store of this browser.
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PLACE);
        }
    }

    /// Locks somebody's store in every browser.
    public void endAll(String personId) {
        endIf(one -> one.leaves.ownerId().equals(personId));
    }

    /// Locks what is idle, and what belongs to somebody whose visits were ended elsewhere.
    public void sweep() {
        Instant now = clock.instant();
        endIf(one -> one.isIdle(now));
        try {
            endIf(one -> store.people().findStartOfSessions(ASKER, one.leaves.ownerId())
                    .filter(start -> !one.openedAt.isBefore(start)).isEmpty());
        } catch (StoreFault unanswered) {
            return; // asked again at the next sweep; what is idle is locked all the same
        }
    }

    /// How many are open.
    public int count() {
        return held.size();
    }

    private void endIf(Predicate<Held> which) {
        held.forEach((ticket, one) -> {
            if (which.test(one)) {
                end(ticket);
            }
        });
    }

    private void end(Ticket ticket) {
        Optional.ofNullable(held.remove(ticket)).ifPresent(one -> one.leaves.close());
    }

    private static Optional<Ticket> ticket(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Ticket) session.getAttribute(PLACE));
    }

    @Override
    public void close() {
        sweeper.interrupt();
        endIf(one -> true);
    }
}
