package org.attune.core.detection;

import java.util.ArrayList;
import java.util.List;

/// When a fall most probably began: the sessions it may have begun at, each with its chance.
///
/// @param sessions in order, each with a chance of at least 1 in 100; the chances sum to 1 but for what was left out
public record OnsetChances(List<Session> sessions) {

    /// The set of sessions to name holds this much of the chance: our choice.
    private static final double SET = 0.80;

    /// A session at which the fall may have begun.
    ///
    /// @param session its number, from 1
    /// @param chance the chance that the fall began there
    public record Session(int session, double chance) implements Comparable<Session> {

        /// The more probable first, then the earlier.
        @Override
        public int compareTo(Session other) {
            return chance != other.chance ? Double.compare(other.chance, chance)
                    : Integer.compare(session, other.session);
        }
    }

    public OnsetChances {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("an onset needs at least one session it may have been at");
        }
    }

    /// The most probable session; the earlier one of two that are equally so.
    public Session top() {
        Session best = sessions.getFirst();
        for (Session session : sessions) {
            if (session.chance() > best.chance()) {
                best = session;
            }
        }
        return best;
    }

    /// The chance of a session; 0 when it is too small to be listed.
    public double chanceOf(int session) {
        return sessions.stream().filter(one -> one.session() == session).mapToDouble(Session::chance).sum();
    }

    /// The smallest set of sessions that holds 80 % of the chance, in order.
    public List<Session> likeliest() {
        List<Session> set = new ArrayList<>();
        double held = 0;
        for (Session session : sessions.stream().sorted().toList()) {
            if (held >= SET) {
                break;
            }
            set.add(session);
            held += session.chance();
        }
        set.sort((one, other) -> Integer.compare(one.session(), other.session()));
        return set;
    }
}
