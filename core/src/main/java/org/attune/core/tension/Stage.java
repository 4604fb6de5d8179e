package org.attune.core.tension;

import java.util.List;

/// A stage of a repair. Any may be skipped, come back to, or left: there is no order that a repair must keep.
///
/// The stages are our own; that a repair goes from a marker over exploring to a shared understanding, with returns, follows Safran
/// and Muran's stage model and task analyses of it (docs/methods/repair.md).
public enum Stage {
    NOTICE, STEADY_MYSELF, CHECK, DECIDE, RAISE, HEAR, LOCATE, RESPOND, CHECK_BACK, CLOSE;

    /// Where repairs often go from here: a suggestion, first the usual one.
    public List<Stage> oftenNext() {
        return switch (this) {
            case NOTICE -> List.of(STEADY_MYSELF, CHECK);
            case STEADY_MYSELF -> List.of(CHECK, DECIDE);
            case CHECK -> List.of(DECIDE, NOTICE);
            case DECIDE -> List.of(RAISE, CHECK_BACK, STEADY_MYSELF);
            case RAISE -> List.of(HEAR, STEADY_MYSELF);
            case HEAR -> List.of(LOCATE, RESPOND, RAISE);
            case LOCATE -> List.of(RESPOND, HEAR);
            case RESPOND -> List.of(CHECK_BACK, HEAR);
            case CHECK_BACK -> List.of(CLOSE, HEAR, RAISE);
            case CLOSE -> List.of(CHECK_BACK);
        };
    }
}
