package org.attune.web.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;

/// What stands around every page.
///
/// @param title of the window
/// @param shownName the name of whoever is signed in; empty when nobody is
/// @param places where the navigation leads
/// @param token gives what every form must carry as `_csrf`; asked only by pages with a form
/// @param saying a sentence to begin with, once; empty for none
/// @param house what is the same for all pages of this server
public record Frame(String title, String shownName, List<Place> places, Supplier<String> token, String saying,
        House house) {

    public Frame {
        requireNonNull(title, "title");
        requireNonNull(shownName, "shownName");
        places = List.copyOf(places);
        requireNonNull(token, "token");
        requireNonNull(saying, "saying");
        requireNonNull(house, "house");
    }

    /// What every form must carry as `_csrf`, as a sign that it came from a page of ours.
    public String csrf() {
        return token.get();
    }

    /// Whether somebody is signed in.
    public boolean isSignedIn() {
        return !shownName.isEmpty();
    }

    /// Whether the navigation leads there, so that a page may, too.
    public boolean leadsTo(String path) {
        return places.stream().anyMatch(place -> place.path().equals(path));
    }

    /// One entry of the navigation.
    public record Place(String path, String name, boolean isHere) {}

    /// What is the same for all pages of this server.
    ///
    /// @param assets style sheet, icon and script
    /// @param isDemo whether the cases are invented
    public record House(Assets assets, boolean isDemo) {}
}
