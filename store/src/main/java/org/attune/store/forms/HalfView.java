package org.attune.store.forms;

import static java.util.Objects.requireNonNull;

/// One half as the asker may see it.
///
/// @param state how far it has come
/// @param content what it holds
public record HalfView(HalfState state, Content content) {

    public HalfView {
        requireNonNull(state, "state");
        requireNonNull(content, "content");
    }
}
