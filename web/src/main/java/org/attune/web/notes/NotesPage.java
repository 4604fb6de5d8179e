package org.attune.web.notes;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.page.Page;

/// What somebody wrote for themselves, by case, latest first.
///
/// @param bundles the cases, that with the latest leaf first
/// @param isOfOneCase whether only one case was asked for
/// @param hasCode whether there is a recovery code
/// @param unreadable the leaves that cannot be read, by id
public record NotesPage(List<Bundle> bundles, boolean isOfOneCase, boolean hasCode, List<String> unreadable)
        implements
            Page {

    public NotesPage {
        bundles = List.copyOf(bundles);
        unreadable = List.copyOf(unreadable);
    }

    /// What is about one case.
    ///
    /// @param caseId which; empty for what is about none
    /// @param name what it is called
    /// @param isYours whether the case is the visitor's to see now
    /// @param latest the latest leaves
    /// @param more how many there are besides
    public record Bundle(String caseId, String name, boolean isYours, List<Written> latest, int more) {
        public Bundle {
            requireNonNull(caseId, "caseId");
            requireNonNull(name, "name");
            latest = List.copyOf(latest);
        }

        /// The case as an address names it.
        public String inAddress() {
            return caseId.isEmpty() ? ReflectionDesk.NO_CASE : caseId;
        }
    }

    @Override
    public String title() {
        return "Reflection";
    }
}
