package org.attune.core.tension.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

import org.attune.core.internal.entries.Entries;

/// A list of markers: ours, or one that a practice brings.
///
/// @param edition which list it is
/// @param markers its markers, in the order they are shown
public record MarkerList(Edition edition, List<Marker> markers) {

    public MarkerList {
        requireNonNull(edition, "edition");
        markers = Entries.eachOnce("markers", markers, Marker::id);
        if (markers.isEmpty()) {
            throw new IllegalArgumentException("the list " + edition.id() + " has no markers");
        }
    }

    /// The marker of an id.
    public Optional<Marker> find(String id) {
        return markers.stream().filter(marker -> marker.id().equals(id)).findFirst();
    }
}
